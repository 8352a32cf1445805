# -1 without $ is an address, and no errno that a call gave.
        .globl  _start
_start: mov     -1, %edi                # <-
        int     $0x80
