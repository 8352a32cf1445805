; hint/too-long-for-it - a hint from which the length does not fit below the end is ignored.
;
; A hole for it exists at a lower address on every target.  It is no longer than that, so that on
; x86-64 it lies above 2 GiB however far randomisation moves it down (vm.mmap_rnd_compat_bits).

%include "case.inc"

case_begin
        maps    before

        mov     eax, 192                ; mmap2
        mov     ebx, 9f000000h          ; address, 528 MiB (native) or 1.5 GiB below the end
        mov     ecx, 62000000h          ; length, 1.53 GiB
        mov     edx, PROT_NONE          ; prot, so that nothing is accounted
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags, no MAP_FIXED: the address is a hint
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        maps    after
case_end
