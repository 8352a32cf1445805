; utek/cluster-size - addresses and lengths are multiples of what getpagesize() returns, 4096.
;
; getpagesize() is the AT_PAGESZ that the kernel lays above the environment.

%include "case.inc"
%include "utek.inc"

case_begin
        mov     esi, esp                ; argc, arguments, 0, environment, 0, auxiliary vector
.arguments:
        add     esi, 4
        cmp     dword [esi], 0
        jne     .arguments
.environment:
        add     esi, 4
        cmp     dword [esi], 0
        jne     .environment
        add     esi, 4
.vector:
        cmp     dword [esi], AT_PAGESZ
        je      .size
        add     esi, 8
        jmp     .vector
.size:
        mov     eax, [esi + 4]
        mov     [size], eax
        value   getpagesize, [size]
        mov     eax, [size]
        shr     eax, 1
        mov     [half], eax

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 50000000h          ; toaddr
        mov     esi, [size]             ; len, a page
        mov     edi, M_R_SELF           ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap

        mov     ebx, M_ZFILL            ; process
        mov     ecx, 0                  ; fromaddr
        mov     edx, 51000000h          ; toaddr
        mov     esi, [half]             ; len, half a page
        mov     edi, M_R_SELF           ; prot
        mov     ebp, PRIVATE            ; share
        call    utek_mmap
        report  utek_mmap
case_end

        variable size
        variable half
