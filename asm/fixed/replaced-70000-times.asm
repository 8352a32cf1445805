; fixed/replaced-70000-times - One page can be replaced by MAP_FIXED 70000 times: nothing is used up.
;
; More often than vm.max_map_count (65530) has areas: the new area joins its like again, so the
; number of areas does not rise.

%include "case.inc"

case_begin
        mov     eax, 192                ; mmap2
        mov     ebx, 50000000h          ; address
        mov     ecx, 12288              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2

        areas   before

        mov     dword [left], 70000
.again:
        mov     eax, 192                ; mmap2
        mov     ebx, 50001000h          ; address, the middle page
        mov     ecx, 4096               ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        cmp     eax, 50001000h
        je      .next
        inc     dword [failures]
.next:
        dec     dword [left]
        jnz     .again

        value   failures, [failures]
        areas   after
case_end

        variable left
        variable failures
