; no-exit: it goes on where the page is filled up
        bits    32
        global  _start
_start: mov     eax, kept               ; <-
        section .bss
kept:   resd    1
