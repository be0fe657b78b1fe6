"""Words around a deadline that say what is to be done and nothing of when, as alternatives."""


def _alternatives(listed: str) -> str:
    """Return a list, one wording after each semicolon, as alternatives of a form."""
    return f"({'|'.join(' '.join(wording.split()) for wording in listed.split(';'))})"


VERBS = _alternatives(
    """
    hoan thanh; hoan tat; hoan thanh dut diem; hoan thanh toan bo; hoan thanh 100 %; thuc hien; thuc
    hien hoan thanh; ra soat; tong hop; khoi cong; khanh thanh; dua vao su dung; dua vao van hanh;
    nghiem thu; ban giao; so ket; tong ket; kiem tra; giai ngan; trien khai; trien khai thuc hien;
    bao cao; bao cao ket qua; trinh; trinh ban hanh; trinh phe duyet; ban hanh; gui; gui bao cao;
    nop; nop bao cao; xong; ket thuc; to chuc; to chuc thuc hien; xay dung; phe duyet; hoan thanh
    viec; hoan thanh xong; thuc hien xong; hoan thien; co bao cao; thong qua; xem xet; quyet dinh;
    tham muu; cong bo; complete; completed; completion; complete it; submit; submitted; report;
    report due; deliver; delivered; delivery; implement; implemented; review; update; launch;
    approve; establish; present; prepare; to be completed; to be submitted; to be delivered; finish;
    finished; publish; published; issue; adopt; adopted; finalise; finalised; finalize; finalized;
    done
    """
)
"""What is to be done by the deadline."""
RECIPIENTS = _alternatives(
    """
    chinh phu; thu tuong; thu tuong chinh phu; quoc hoi; uy ban thuong vu quoc hoi; ubtvqh; ubnd;
    ubnd tinh; uy ban nhan dan tinh; hdnd tinh; hoi dong nhan dan tinh; tinh uy; thanh uy; ban
    thuong vu; ban thuong vu tinh uy; thuong truc tinh uy; bo chinh tri; ban bi thu; trung uong; ban
    chap hanh trung uong; cap co tham quyen; cap tham quyen; cap tren; cap uy; dang uy; van ban; ket
    qua; ket qua thuc hien; nhiem vu; cac nhiem vu; tinh hinh thuc hien; so; so noi vu; so tai
    chinh; so tu phap; bo noi vu; bo tai chinh; bo tu phap; van phong chinh phu; van phong trung
    uong dang; van phong tinh uy; van phong ubnd tinh; ban chi dao; ban to chuc tinh uy; ban to chuc
    trung uong; cap co tham quyen xem xet; cap co tham quyen phe duyet; cap co tham quyen ban hanh;
    to the president; to parliament; to congress; to the council
    """
)
"""To whom, and other objects of those verbs that draw no line in time."""
LABELS = _alternatives(
    """
    thoi han; thoi han hoan thanh; thoi han thuc hien; thoi han bao cao; thoi han trinh; thoi han
    gui; thoi gian; thoi gian hoan thanh; thoi gian thuc hien; thoi gian trinh; thoi gian ban hanh;
    han; han hoan thanh; han chot; han nop; tien do; tien do hoan thanh; tien do thuc hien; moc thoi
    gian; deadline; due date; target date; target completion; planned completion; target; timing;
    timescale; by when; completion; timeline; timeframe; completion date; target completion date;
    time limit; due
    """
)
"""Titles of the column a deadline stands in."""
HASTE = _alternatives(
    """
    as soon as (possible|practicable); asap; immediately; promptly; without [undue] delay; urgently;
    som nhat; som nhat co the; cang som cang tot; khan truong; kip thoi; ngay; trong thoi gian som
    nhat
    """
)
"""Words of haste that go before the day by which it must be done at the latest."""
