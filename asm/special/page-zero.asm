; special/page-zero - With MMAP_PAGE_ZERO a program finds page 0 mapped: readable, executable and zero.
;
; user: root
; persona: MMAP_PAGE_ZERO
;
; As in System V, for programs that read through a NULL pointer.

%include "case.inc"

case_begin
        smaps   at_the_start, 0, "Size VmFlags.rd VmFlags.wr VmFlags.ex"
        peek    0                       ; first byte of page 0
        poke    1h, 'x'                 ; second byte of page 0
case_end
