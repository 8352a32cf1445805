# A length without $ is an address as well.
        .globl  _start
_start: mov     65536, %ecx             # <-
        int     $0x80
