# A number without $ is an address.
        .globl  _start
_start: mov     192, %eax               # <-
        int     $0x80
