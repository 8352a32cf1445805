; mks/no-room - a length for which there is no room is ENOMEM, as Linux says it: no limit of areas is near.
;
; The document has EMFILE for too many areas and ENOMEM for too little room, where Linux has
; ENOMEM for both; so the areas are counted after an ENOMEM.

%include "case.inc"
%include "mks.inc"

case_begin
        mov     ebx, 0                  ; address
        mov     ecx, 0fffff000h         ; length, more than there is
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANON ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        call    mks_mmap
        report  mks_mmap

        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address
        mov     ecx, 0fffff000h         ; length, the same to Linux
        mov     edx, PROT_READ          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANON ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        report  mmap2
case_end
