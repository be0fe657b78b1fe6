"""The forms that phrases about time are written in, by what they name."""
