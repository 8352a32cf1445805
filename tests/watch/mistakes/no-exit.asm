; no-exit
        bits    32
        global  _start
_start: nop                             ; <-
