; utek.asm - UTek's mmap with Linux's calls: utek_mmap and utek_library_mmap.
;
; Beside every check stands the claim (U-..) of doc/claims that it answers.  Two rules hold
; throughout: an area of the caller that exists is never touched by a call that is refused
; (MAP_FIXED_NOREPLACE), and what Linux cannot do is refused with EOPNOTSUPP.
; doc/dialects.md has the whole table.

%include "abi.inc"
%include "errno.inc"
%define UTEK_ROUTINE
%include "utek.inc"

        global  utek_mmap, utek_library_mmap, utek_errno

        section .note.GNU-stack noalloc noexec nowrite progbits

; The arguments lie where pushad leaves them, ebp being its frame.
%define prot            ebp             ; edi
%define len             ebp + 4         ; esi
%define share           ebp + 8         ; ebp
%define pid             ebp + 16        ; ebx
%define toaddr          ebp + 20        ; edx
%define fromaddr        ebp + 24        ; ecx
%define result          ebp + 28        ; eax

; Below it, what the routines tell each other.
%define process         ebp - 4         ; pid, or the caller's own for M_SELF
%define fd              ebp - 8
%define page_offset     ebp - 12        ; what mmap2 takes
%define elsewhere       ebp - 16        ; an area that is not at toaddr, or not yet
%define area_start      ebp - 20        ; the area that holds fromaddr, as its line in maps has it
%define area_end        ebp - 24
%define area_type       ebp - 28        ; 's' or 'p'
%define area_offset     ebp - 36        ; 8 bytes
%define iovec_to        ebp - 44        ; 8 bytes: address, length
%define iovec_from      ebp - 52
%define chunk_next      ebp - 56        ; what has been read of maps
%define chunk_end       ebp - 60
%define path            ebp - 124       ; 64 bytes
%define chunk           ebp - 636       ; 512 bytes
%define read_error      ebp - 640       ; why maps could not be read further, or 0
%define FRAME           640

        section .rodata
dev_mem:        db "/dev/mem", 0
vme_master:     db "/dev/bus/vme/m0", 0 ; drivers/staging/vme_user
proc:           db "/proc/", 0
maps_file:      db "/maps", 0
map_files:      db "/map_files/", 0
digits:         db "0123456789abcdef"

        section .bss
utek_errno:     resd 1

        section .text

; utek_library_mmap - the answer as UTek's C library gives it (U-24): eax is 0, or -1 and the
; errno is in [utek_errno].
utek_library_mmap:
        call    utek_mmap
        test    eax, eax
        jz      .end
        neg     eax
        mov     [utek_errno], eax
        mov     eax, -1
.end:
        ret

; utek_mmap - ebx pid, ecx fromaddr, edx toaddr, esi len, edi prot, ebp share (U-01).
; eax is 0 or the negated errno, as a system call has it; all other registers are kept.
utek_mmap:
        pushad
        mov     ebp, esp
        sub     esp, FRAME
        call    check_arguments
        test    eax, eax
        jnz     .end
        call    do_mapping
.end:
        mov     [result], eax
        mov     esp, ebp
        popad
        ret

; check_arguments - what is wrong whatever the caller's memory looks like.
check_arguments:
        mov     eax, [toaddr]
        or      eax, [len]
        test    eax, 4095
        jnz     .invalid                ; U-17, U-18: not on a boundary
        cmp     dword [len], 0
        je      .invalid                ; U-18: not positive
        mov     eax, [len]
        dec     eax
        add     eax, [toaddr]
        jc      .range                  ; U-20: runs past 4 GiB; the kernel knows the real limit

        cmp     dword [pid], M_ZFILL
        je      .protection             ; U-05: fromaddr is ignored
        test    dword [fromaddr], 4095
        jnz     .invalid                ; U-17, U-18
        mov     eax, [len]
        dec     eax
        add     eax, [fromaddr]
        jc      .range                  ; U-20

        mov     eax, [pid]
        cmp     eax, M_VMEEXT
        je      .right                  ; U-06: prot is ignored
        cmp     eax, M_VMESTD
        je      .right
        cmp     eax, M_VMESHORT
        je      .right
.protection:
        test    dword [prot], ~3ffh
        jnz     .invalid                ; no class that there is
        ; U-10: Linux has no protection of a mapping against users and groups.
        test    dword [prot], ~(M_R_SELF | M_W_SELF)
        jnz     .unsupported
.right:
        mov     eax, 0
        ret
.invalid:
        mov     eax, -EINVAL
        ret
.range:
        mov     eax, -EMRANGE
        ret
.unsupported:
        mov     eax, -EOPNOTSUPP
        ret

; do_mapping - one routine for each kind of pid.
do_mapping:
        mov     eax, [pid]
        mov     [process], eax
        cmp     eax, M_ZFILL
        je      map_zero_fill
        cmp     eax, M_PHYS
        je      map_physical
        cmp     eax, M_VMEEXT
        je      map_vme
        cmp     eax, M_VMESTD
        je      map_vme
        cmp     eax, M_VMESHORT
        je      map_vme
        cmp     eax, M_SELF
        je      map_self
        jl      no_process              ; U-22: below all names
        cmp     dword [share], PRIVATE
        je      map_copy
        jmp     map_shared_process
no_process:
        mov     eax, -ESRCH
        ret

; U-05, U-15, U-16: zero-filled on demand.  MAP_SHARED, so that the area can be mapped again and
; shared later: memory of MAP_PRIVATE cannot (mm/mremap.c, "duplicate").
map_zero_fill:
        push    ebp
        mov     eax, 192                ; mmap2
        mov     ebx, [toaddr]           ; address
        mov     ecx, [len]              ; length
        mov     edx, [prot]             ; prot, the same bits (U-10)
        mov     esi, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags, U-19 by the last
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        pop     ebp
        jmp     in_place

; U-04: physical memory; share is ignored.
map_physical:
        mov     edi, O_RDONLY
        test    dword [prot], M_W_SELF
        jz      .open
        mov     edi, O_RDWR
.open:
        mov     eax, 5                  ; open
        mov     ebx, dev_mem            ; path
        mov     ecx, edi                ; flags
        mov     edx, 0                  ; mode
        int     80h
        cmp     eax, -ENOENT
        je      no_device
        test    eax, eax
        js      .end                    ; U-21: EACCES for who may not open it
        mov     [fd], eax
        mov     eax, [fromaddr]
        shr     eax, 12
        mov     [page_offset], eax
        call    map_file
        call    close_file
.end:
        ret
no_device:
        mov     eax, -ENXIO
        ret

; U-06, U-07: VME; prot and share are ignored.  The spaces have 32, 24 and 16 address bits.
map_vme:
        mov     eax, [len]
        dec     eax
        add     eax, [fromaddr]         ; the last byte
        mov     ecx, eax
        xor     ecx, [fromaddr]
        test    ecx, 0ff000000h
        jnz     .crosses                ; U-07: a 16 MB boundary between first and last byte
        cmp     dword [pid], M_VMEEXT
        je      .bus
        cmp     dword [pid], M_VMESTD
        je      .standard
        test    eax, 0ffff0000h
        jnz     .range
.standard:
        test    eax, 0ff000000h
        jnz     .range
.bus:
        mov     eax, 33                 ; access
        mov     ebx, vme_master         ; path
        mov     ecx, 0                  ; mode, F_OK
        int     80h
        test    eax, eax
        jnz     no_device
        ; A bus: its windows are set up by whoever knows the board, not by a mapping.
        mov     eax, -EOPNOTSUPP
        ret
.crosses:
        mov     eax, -EINVAL
        ret
.range:
        mov     eax, -EMRANGE
        ret

; U-03: an area of the caller.  One that is not there is ENOMEM, which is EMRANGE.
map_self:
        mov     eax, 20                 ; getpid
        int     80h
        mov     [process], eax
        mov     eax, 144                ; msync, which does nothing but look
        mov     ebx, [fromaddr]         ; address
        mov     ecx, [len]              ; length
        mov     edx, MS_ASYNC           ; flags
        int     80h
        test    eax, eax
        jnz     .end
        mov     eax, [fromaddr]
        cmp     eax, [toaddr]
        je      .onto_itself
        cmp     dword [share], PRIVATE
        je      map_copy
        jmp     map_shared_self
.onto_itself:
        cmp     dword [share], PRIVATE
        je      separate
        jmp     protect                 ; U-13: as mprotect
.end:
        ret

; protect - prot for the pages at toaddr, and the answer.
protect:
        mov     eax, 125                ; mprotect
        mov     ebx, [toaddr]           ; address
        mov     ecx, [len]              ; length
        mov     edx, [prot]             ; prot
        int     80h
        ret

; U-09: new memory at toaddr that holds what is at fromaddr now.
map_copy:
        push    ebp
        mov     eax, 192                ; mmap2
        mov     ebx, [toaddr]           ; address
        mov     ecx, [len]              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot, while it is filled
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags, U-19 by the last
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        pop     ebp
        call    in_place
        test    eax, eax
        jnz     .end
        mov     eax, [toaddr]
        call    copy_bytes
        test    eax, eax
        jnz     .undo
        call    protect                 ; U-12
        test    eax, eax
        jz      .end
.undo:
        call    unmap
.end:
        ret

; U-14: the pages at toaddr get memory of their own.  It is made elsewhere and takes the place of
; the old mapping in one step, so that a failure before that leaves the old one.
separate:
        push    ebp
        mov     eax, 192                ; mmap2
        mov     ebx, 0                  ; address, where the kernel sees fit
        mov     ecx, [len]              ; length
        mov     edx, PROT_READ | PROT_WRITE ; prot, while it is filled
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS ; flags
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        pop     ebp
        cmp     eax, -4095
        jae     .end
        mov     [elsewhere], eax
        call    copy_bytes
        test    eax, eax
        jnz     .undo
        mov     eax, 125                ; mprotect
        mov     ebx, [elsewhere]            ; address
        mov     ecx, [len]              ; length
        mov     edx, [prot]             ; prot
        int     80h
        test    eax, eax
        jnz     .undo
        mov     eax, 163                ; mremap
        mov     ebx, [elsewhere]            ; address
        mov     ecx, [len]              ; old length
        mov     edx, [len]              ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, [toaddr]           ; new address
        int     80h
        call    in_place
        test    eax, eax
        jz      .end
.undo:
        push    eax
        mov     eax, 91                 ; munmap
        mov     ebx, [elsewhere]            ; address
        mov     ecx, [len]              ; length
        int     80h
        pop     eax
.end:
        ret

; copy_bytes - len bytes of the process at fromaddr to eax.  0 or the negated errno.
copy_bytes:
        mov     [iovec_to], eax
        mov     eax, [fromaddr]
        mov     [iovec_from], eax
        mov     eax, [len]
        mov     [iovec_to + 4], eax
        mov     [iovec_from + 4], eax
        push    ebp
        mov     eax, 347                ; process_vm_readv
        mov     ebx, [process]          ; process
        lea     ecx, [iovec_to]         ; local areas
        mov     edx, 1                  ; how many
        lea     esi, [iovec_from]       ; remote areas
        mov     edi, 1                  ; how many
        mov     ebp, 0                  ; flags, none
        int     80h
        pop     ebp
        cmp     eax, [len]
        je      .whole
        cmp     eax, -EFAULT
        je      .denied
        test    eax, eax
        jns     .denied
        ret                             ; U-22: ESRCH; U-23: EPERM
.denied:
        mov     eax, -EACCES            ; U-21: not there or not readable, in whole or in part
        ret
.whole:
        mov     eax, 0
        ret

; U-03, U-08: the caller's memory at a second address.
map_shared_self:
        call    find_area
        test    eax, eax
        jnz     .end
        push    ebp
        mov     eax, 192                ; mmap2, which only takes the place
        mov     ebx, [toaddr]           ; address
        mov     ecx, [len]              ; length
        mov     edx, PROT_NONE          ; prot
        mov     esi, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE ; flags, U-19 by the last
        mov     edi, -1                 ; descriptor, none
        mov     ebp, 0                  ; offset in 4096-byte units
        int     80h
        pop     ebp
        call    in_place
        test    eax, eax
        jnz     .end
        mov     eax, 163                ; mremap
        mov     ebx, [fromaddr]         ; address
        mov     ecx, 0                  ; old length: a second mapping, the first stays
        mov     edx, [len]              ; new length
        mov     esi, MREMAP_MAYMOVE | MREMAP_FIXED ; flags
        mov     edi, [toaddr]           ; new address
        int     80h
        cmp     eax, -4095
        jae     .undo
        call    protect                 ; U-12; U-21: EACCES for more than the file's mode
        test    eax, eax
        jz      .end
.undo:
        call    unmap
.end:
        ret

; U-02, U-08: memory of another process.  /proc/PID/map_files leads to the object of one of its
; areas; following it needs CAP_CHECKPOINT_RESTORE or CAP_SYS_ADMIN, else EPERM (U-23).
map_shared_process:
        call    find_area
        test    eax, eax
        jnz     .end
        call    path_of_process
        mov     esi, map_files
        call    put_text
        mov     eax, [area_start]
        call    put_hex
        mov     byte [edi], '-'
        inc     edi
        mov     eax, [area_end]
        call    put_hex
        mov     byte [edi], 0
        mov     esi, O_RDONLY
        test    dword [prot], M_W_SELF
        jz      .open
        mov     esi, O_RDWR
.open:
        mov     eax, 5                  ; open
        lea     ebx, [path]             ; path
        mov     ecx, esi                ; flags
        mov     edx, 0                  ; mode
        int     80h
        test    eax, eax
        js      .end
        mov     [fd], eax
        ; The page of the object that fromaddr shows.
        mov     eax, [area_offset]
        mov     edx, [area_offset + 4]
        shrd    eax, edx, 12
        mov     ecx, [fromaddr]
        sub     ecx, [area_start]
        shr     ecx, 12
        add     eax, ecx
        mov     [page_offset], eax
        call    map_file
        call    close_file
.end:
        ret

; map_file - len bytes of [fd] from page [page_offset] on, shared, at toaddr.
map_file:
        push    ebp
        mov     eax, 192                ; mmap2
        mov     ebx, [toaddr]           ; address
        mov     ecx, [len]              ; length
        mov     edx, [prot]             ; prot
        mov     esi, MAP_SHARED | MAP_FIXED_NOREPLACE ; flags, U-19 by the last
        mov     edi, [fd]               ; descriptor
        mov     ebp, [page_offset]      ; offset in 4096-byte units
        int     80h
        pop     ebp
; in_place - UTek answers 0 where Linux gives an address, which must be toaddr: whoever does not
; know MAP_FIXED_NOREPLACE (Linux before 4.17, an emulator) takes toaddr for a hint and avoids
; what is there.
in_place:
        cmp     eax, [toaddr]
        je      .right
        cmp     eax, -4095
        jae     .end
        mov     [elsewhere], eax
        mov     eax, 91                 ; munmap
        mov     ebx, [elsewhere]            ; address
        mov     ecx, [len]              ; length
        int     80h
        mov     eax, -EMCOLLIDE         ; U-19
.end:
        ret
.right:
        mov     eax, 0
        ret

; close_file, unmap - both keep eax, the answer.
close_file:
        push    eax
        mov     eax, 6                  ; close
        mov     ebx, [fd]               ; descriptor
        int     80h
        pop     eax
        ret
unmap:
        push    eax
        mov     eax, 91                 ; munmap
        mov     ebx, [toaddr]           ; address
        mov     ecx, [len]              ; length
        int     80h
        pop     eax
        ret

; ---- which area of the process holds fromaddr..fromaddr+len ----

; find_area - sets area_start, area_end and area_offset.  0 if one area holds the whole range
; and its memory can be shared, else the negated errno.
find_area:
        call    path_of_process
        mov     esi, maps_file
        call    put_text
        mov     byte [edi], 0
        mov     eax, 5                  ; open
        lea     ebx, [path]             ; path
        mov     ecx, O_RDONLY           ; flags
        mov     edx, 0                  ; mode
        int     80h
        cmp     eax, -ENOENT
        je      no_process              ; U-22
        cmp     eax, -EACCES
        je      .protected              ; as process_vm_readv says it
        test    eax, eax
        js      .end
        mov     [fd], eax
        mov     dword [chunk_next], 0
        mov     dword [chunk_end], 0
        mov     dword [read_error], 0
.line:                                  ; 50000000-50002000 rw-s 00001000 00:01 7  /path
        call    read_hex
        jc      .none
        mov     [area_start], eax
        call    read_hex
        mov     [area_end], eax
        call    read_character          ; r
        call    read_character          ; w
        call    read_character          ; x
        call    read_character
        mov     [area_type], eax
        call    read_character          ; the blank
        call    read_hex
        mov     [area_offset], eax
        mov     [area_offset + 4], edx
.rest:
        call    read_character
        jc      .found
        cmp     eax, 10
        jne     .rest
.found:
        mov     eax, [fromaddr]
        cmp     eax, [area_end]
        jae     .line
        cmp     eax, [area_start]
        jb      .none
        add     eax, [len]
        cmp     eax, [area_end]
        ja      .none                   ; several areas: Linux maps one at a time
        cmp     dword [area_type], 's'
        jne     .none                   ; MAP_PRIVATE: its memory has no second mapping
        mov     eax, 0
        jmp     close_file
.none:
        mov     eax, [read_error]
        test    eax, eax
        js      close_file
        mov     eax, -EOPNOTSUPP
        jmp     close_file
.protected:
        mov     eax, -EPERM             ; U-23
.end:
        ret

; read_character - eax is the next one of [fd]; carry at the end, or where it can not be read,
; which is in read_error.
read_character:
        mov     eax, [chunk_next]
        cmp     eax, [chunk_end]
        jne     .have
        lea     esi, [chunk]
        mov     eax, 3                  ; read
        mov     ebx, [fd]               ; descriptor
        mov     ecx, esi                ; where to
        mov     edx, 512                ; count
        int     80h
        test    eax, eax
        jle     .none
        mov     [chunk_next], esi
        add     eax, esi
        mov     [chunk_end], eax
        mov     eax, esi
.have:
        inc     dword [chunk_next]
        movzx   eax, byte [eax]
        clc
        ret
.none:
        mov     [read_error], eax       ; 0 at the end
        stc
        ret

; read_hex - edx:eax is the number up to the first character that is no digit, which is read
; too; carry at the end.
read_hex:
        push    edi
        push    esi
        mov     edi, 0                  ; low half
        mov     esi, 0                  ; high half
.next:
        push    esi
        call    read_character
        pop     esi
        jc      .end
        sub     eax, '0'
        jb      .number
        cmp     eax, 9
        jbe     .digit
        sub     eax, 'a' - '0' - 10
        cmp     eax, 10
        jb      .number
        cmp     eax, 15
        ja      .number
.digit:
        shld    esi, edi, 4
        shl     edi, 4
        or      edi, eax
        jmp     .next
.number:
        clc
.end:
        mov     eax, edi
        mov     edx, esi
        pop     esi
        pop     edi
        ret

; ---- /proc/PID/...: edi is where the next byte goes ----

; path_of_process - begins path with "/proc/PID".
path_of_process:
        lea     edi, [path]
        mov     esi, proc
        call    put_text
        mov     eax, [process]
        mov     ecx, 10
        jmp     put_number

; put_hex - eax in hex without leading zeros, as the names in map_files are.
put_hex:
        mov     ecx, 16
; put_number - eax in base ecx: first what is in front of the last digit.
put_number:
        mov     edx, 0
        div     ecx
        push    edx
        test    eax, eax
        jz      .last
        call    put_number
.last:
        pop     eax
        mov     al, [digits + eax]
        mov     [edi], al
        inc     edi
        ret

; put_text - the zero-terminated string at esi.
put_text:
        mov     al, [esi]
        test    al, al
        jz      .end
        mov     [edi], al
        inc     esi
        inc     edi
        jmp     put_text
.end:
        ret
