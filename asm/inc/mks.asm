; mks.asm - mmap of the MKS Toolkit with Linux's mmap2: mks_mmap.
;
; Thin: it answers what Linux answers differently and leaves the rest to the kernel.  Beside
; every check stands the claim (K-..) of doc/claims that it answers.

%include "abi.inc"
%include "errno.inc"
%define MKS_ROUTINE
%include "mks.inc"

        global  mks_mmap

        section .note.GNU-stack noalloc noexec nowrite progbits

; The arguments lie where pushad leaves them, ebp being its frame.
%define fildes          ebp             ; edi
%define flags           ebp + 4         ; esi
%define off             ebp + 8         ; ebp, in 4096-byte units
%define address         ebp + 16        ; ebx
%define prot            ebp + 20        ; edx
%define len             ebp + 24        ; ecx
%define result          ebp + 28        ; eax

; Below it: struct stat64 of the file (arch/x86/include/uapi/asm/stat.h), bytes read.
%define file_status     ebp - 96
%define st_mode         ebp - 96 + 16
%define st_size         ebp - 96 + 44   ; 8 bytes
%define chunk           ebp - 608       ; 512 bytes
%define FRAME           608

%define S_IFMT          0170000q
%define S_IFREG         0100000q

        section .rodata
own_maps:       db "/proc/self/maps", 0
limit_of_areas: db "/proc/sys/vm/max_map_count", 0

        section .text

; mks_mmap - ebx addr, ecx len, edx prot, esi flags, edi fildes, ebp off in 4096-byte units, as
; mmap2 takes them (the C function takes bytes).  eax is the address or the negated errno.
mks_mmap:
        pushad
        mov     ebp, esp
        sub     esp, FRAME
        call    check_flags
        test    eax, eax
        jnz     .end
        call    check_range
        test    eax, eax
        jnz     .end
        push    ebp
        mov     eax, 192                ; mmap2
        mov     ebx, [address]          ; address
        mov     ecx, [len]              ; length
        mov     edx, [prot]             ; prot
        mov     esi, [flags]            ; flags; MAP_VARIABLE is nothing to Linux
        mov     edi, [fildes]           ; descriptor
        mov     ebp, [off]              ; offset in 4096-byte units
        int     80h
        pop     ebp
        cmp     eax, -ENOMEM
        jne     .end
        call    which_limit             ; K-26
.end:
        mov     [result], eax
        mov     esp, ebp
        popad
        ret

; check_flags - 0, or the errno of a flags or prot that MKS does not take.
check_flags:
        mov     eax, [flags]
        test    eax, ~(MAP_SHARED | MAP_PRIVATE | MAP_FIXED | MAP_ANON | MAP_VARIABLE)
        jnz     .invalid                ; none of its flags
        and     eax, MAP_SHARED | MAP_PRIVATE
        jz      .invalid
        cmp     eax, MAP_SHARED | MAP_PRIVATE
        je      .invalid                ; not both, though Linux has it as MAP_SHARED_VALIDATE
        mov     eax, [flags]
        and     eax, MAP_FIXED | MAP_VARIABLE
        cmp     eax, MAP_FIXED | MAP_VARIABLE
        je      .invalid                ; K-09: not both
        test    dword [flags], MAP_ANON
        jz      .prot
        cmp     dword [fildes], -1
        jne     .invalid                ; K-25
.prot:
        ; K-29: i386 keeps every combination of the three; another bit is none of them.
        test    dword [prot], ~(PROT_READ | PROT_WRITE | PROT_EXEC)
        jnz     .unsupported
        mov     eax, 0
        ret
.invalid:
        mov     eax, -EINVAL
        ret
.unsupported:
        mov     eax, -EOPNOTSUPP        ; ENOTSUP, the same number on Linux
        ret

; check_range - K-30, K-31: 0, or ENXIO if a regular file has no bytes for the last page.
check_range:
        test    dword [flags], MAP_ANON
        jnz     .right
        mov     eax, 197                ; fstat64
        mov     ebx, [fildes]           ; descriptor
        lea     ecx, [file_status]      ; where it goes
        int     80h
        test    eax, eax
        jnz     .end                    ; EBADF, as the kernel would say
        mov     eax, [st_mode]
        and     eax, S_IFMT
        cmp     eax, S_IFREG
        jne     .right
        ; Pages of the file, in edx:eax.  The rest of its last page belongs to it (K-19).
        mov     eax, [st_size]
        mov     edx, [st_size + 4]
        add     eax, 4095
        adc     edx, 0
        shrd    eax, edx, 12
        shr     edx, 12
        ; Pages that are asked for, in ebx:ecx.
        mov     ecx, [len]
        mov     ebx, 0
        add     ecx, 4095
        adc     ebx, 0
        shrd    ecx, ebx, 12
        mov     ebx, 0
        add     ecx, [off]
        adc     ebx, 0
        cmp     ebx, edx
        ja      .beyond
        jb      .right
        cmp     ecx, eax
        ja      .beyond
.right:
        mov     eax, 0
.end:
        ret
.beyond:
        mov     eax, -ENXIO
        ret

; which_limit - K-26: Linux says ENOMEM for too many areas as well.  EMFILE if the process has
; more of them than vm.max_map_count, which is when the kernel refuses (mm/mmap.c:do_mmap).
which_limit:
        mov     ebx, limit_of_areas
        call    open_file
        js      .memory
        mov     edi, eax
        call    read_chunk
        test    eax, eax
        jle     .unknown
        mov     esi, 0                  ; the limit
        mov     ecx, 0
.digit:
        cmp     ecx, eax
        jge     .areas
        movzx   edx, byte [chunk + ecx]
        sub     edx, '0'
        cmp     edx, 9
        ja      .areas
        imul    esi, 10
        add     esi, edx
        inc     ecx
        jmp     .digit
.areas:
        call    close_file
        mov     ebx, own_maps
        call    open_file
        js      .memory
        mov     edi, eax
.chunk:
        call    read_chunk              ; a line is an area: esi counts down
        test    eax, eax
        jle     .counted
        mov     ecx, 0
.character:
        cmp     byte [chunk + ecx], 10
        jne     .next
        dec     esi
.next:
        inc     ecx
        cmp     ecx, eax
        jl      .character
        jmp     .chunk
.counted:
        call    close_file
        test    esi, esi
        jns     .memory
        mov     eax, -EMFILE
        ret
.unknown:
        call    close_file
.memory:
        mov     eax, -ENOMEM            ; also where the two numbers can not be had
        ret

; open_file - the file at ebx; the sign flag is set if that fails.
open_file:
        mov     eax, 5                  ; open
        mov     ebx, ebx                ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        test    eax, eax
        ret

; read_chunk - up to 512 bytes of descriptor edi; eax is how many.
read_chunk:
        mov     eax, 3                  ; read
        mov     ebx, edi                ; descriptor
        lea     ecx, [chunk]            ; where to
        mov     edx, 512                ; count
        int     80h
        ret

close_file:
        mov     eax, 6                  ; close
        mov     ebx, edi                ; descriptor
        int     80h
        ret
