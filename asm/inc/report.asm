; report.asm - what the macros of case.inc call: one line of the report each.
;
; The lines are described in doc/report-protocol.md.  Arguments lie on the stack,
; the first nearest the return address; the macros save and restore everything.
; Each line goes out in one write, so that lines of several processes never mix.

%include "abi.inc"

        global  report_begin, report_call, report_words, report_dump, report_read
        global  report_write, report_run, report_value, report_bytes
        global  report_resident, report_registers, report_done, report_who
        global  report_snapshot, report_smaps, report_premise, report_premise_is
        global  report_space_begin, report_space_end, report_operands
        global  report_number, report_numbered

; Assembled a second time without it, for programs that are to have no PT_GNU_STACK.
%ifndef STACK_NOTE_ABSENT
        section .note.GNU-stack noalloc noexec nowrite progbits
%endif

        section .bss
report_operands: resd 3                 ; of the macro, read before anything was pushed
report_number:  resd 1                  ; what eax held before int 80h,
report_numbered: resd 1                 ; where that is noted
line:           resb 640                ; the line being made
who_prefix:     resd 1                  ; name that signs the lines, or 0
recover:        resd 1                  ; where a fault under peek goes on, or 0
faults_caught:  resd 1                  ; the handlers are in place
fault_signal:   resd 1
fault_code:     resd 1
fault_address:  resd 1
chunk:          resb 4096               ; a piece of /proc, bytes of a file, a mincore vector

        section .rodata
handler_of_faults:                      ; struct sigaction of rt_sigaction
        dd      on_fault
        dd      SA_SIGINFO | SA_RESTORER | SA_NODEFER
        dd      back_from_fault
        dd      0, 0
default_action:
        dd      0, 0, 0, 0, 0

        section .text

; ---- making a line: edi is where the next byte goes ----

; begin_line - a new line, signed if the process has a name.
begin_line:
        cld
        mov     edi, line
        mov     esi, [who_prefix]
        test    esi, esi
        jz      .unsigned
        call    put_text
        mov     ax, ': '
        stosw
.unsigned:
        ret

; put_text - the zero-terminated string at esi.
put_text:
        lodsb
        test    al, al
        jz      .end
        stosb
        jmp     put_text
.end:
        ret

; put_hex - eax as eight hex digits;  put_hex_byte - al as two.
put_hex:
        mov     ecx, 8
        jmp     put_digits
put_hex_byte:
        shl     eax, 24
        mov     ecx, 2
put_digits:
        rol     eax, 4
        mov     edx, eax
        and     edx, 15
        mov     dl, [digits + edx]
        mov     [edi], dl
        inc     edi
        loop    put_digits
        ret

        section .rodata
digits:         db "0123456789abcdef"
        section .text

put_space:
        mov     al, ' '
        stosb
        ret

put_equals:
        mov     al, ' '
        stosb
        mov     ax, '= '
        stosw
        ret

; end_line - the line is whole: write it.
end_line:
        mov     al, 10
        stosb
        mov     ecx, line
        mov     edx, edi
        sub     edx, ecx
; write_out - edx bytes at ecx to descriptor 1, all of them.
write_out:
        mov     eax, 4                  ; write
        mov     ebx, 1
        int     80h
        cmp     eax, -4                 ; EINTR
        je      write_out
        test    eax, eax
        jle     .end                    ; nobody listens: nothing else can be done
        add     ecx, eax
        sub     edx, eax
        jnz     write_out
.end:
        ret

; put_literal "text"
%macro put_literal 1
        section .rodata
%%text: db      %1, 0
        section .text
        mov     esi, %%text
        call    put_text
%endmacro

; ---- the lines ----

; report_begin(id) - the first line.
report_begin:
        ; Touches the stack that the reporting needs, flags and registers as they are: it must not
        ; grow between two snapshots where it is not shown as [stack] (valgrind).
        lea     esp, [esp - 4096]
        push    dword 0
        lea     esp, [esp - 4092]
        push    dword 0
        lea     esp, [esp + 8196]
        call    begin_line
        put_literal "report 1 "
        mov     esi, [esp + 4]
        call    put_text
        put_literal " asm"
        jmp     end_line

; report_done() - the last line: nothing is missing from the report.
report_done:
        call    begin_line
        put_literal "done"
        jmp     end_line

; report_who(name)
report_who:
        mov     eax, [esp + 4]
        mov     [who_prefix], eax
        ret

; report_call(name, arguments, edi, esi, ebp, esp, ebx, edx, ecx, eax): the last eight are
; the pushad frame of the macro, so the registers as the kernel left them.  Behind the low byte
; of arguments stands the number of a call whose first one is a path (abi.inc:PATH_OF).
report_call:
        call    begin_line
        put_literal "call "
        mov     esi, [esp + 4]
        call    put_text
        call    put_number
        mov     ebx, 0                  ; argument number
.next:
        cmp     bl, [esp + 8]
        je      .result
        call    put_space
        movzx   eax, byte [frame_slot + ebx]
        mov     eax, [esp + 12 + eax]
        call    put_hex
        inc     ebx
        jmp     .next
.result:
        call    put_equals
        mov     eax, [esp + 12 + 28]
        call    put_hex
        mov     ecx, [esp + 8]
        shr     ecx, 8
        jz      end_line                ; no path
        cmp     dword [esp + 12 + 28], -14 ; EFAULT: there is none
        je      end_line
        cmp     dword [report_numbered], 0
        je      .path
        cmp     [report_number], ecx    ; another call may have been given anything there
        jne     end_line
.path:
        mov     esi, [esp + 12 + 16]
        call    put_path
        jmp     end_line

        section .rodata
frame_slot:     db 16, 24, 20, 4, 0, 8  ; ebx ecx edx esi edi ebp in a pushad frame
        section .text

; put_number - what eax held before the call, if it was noted (case.inc:int).
put_number:
        cmp     dword [report_numbered], 0
        je      .end
        call    put_space
        mov     al, '#'
        stosb
        mov     eax, [report_number]
        call    put_hex
.end:
        ret

; put_path - a blank and the string at esi; nothing where it is empty, longer than 100 bytes or
; has others than printable ones in it.
put_path:
        call    put_space
        mov     edx, edi
.copy:
        lodsb
        test    al, al
        jz      .end
        cmp     al, '!'
        jb      .not
        cmp     al, '~'
        ja      .not
        cmp     al, '"'
        je      .not
        stosb
        lea     ecx, [edx + 100]
        cmp     edi, ecx
        jbe     .copy
.not:
        mov     edi, edx
.end:
        cmp     edi, edx
        jne     .told
        dec     edi                     ; the blank
.told:
        ret

; report_words(name, block, words, pushad frame): the arguments are words in memory.
report_words:
        call    begin_line
        put_literal "call "
        mov     esi, [esp + 4]
        call    put_text
        call    put_number
        mov     ebp, [esp + 8]
        mov     ebx, 0
.next:
        cmp     ebx, [esp + 12]
        je      .result
        call    put_space
        mov     eax, [ebp + ebx * 4]
        call    put_hex
        inc     ebx
        jmp     .next
.result:
        call    put_equals
        mov     eax, [esp + 16 + 28]
        call    put_hex
        jmp     end_line

; report_value(head, value)
report_value:
        call    begin_line
        mov     esi, [esp + 4]
        call    put_text
        call    put_equals
        mov     eax, [esp + 8]
        call    put_hex
        jmp     end_line

; report_premise(name, pushad frame) - where the call just made failed: says so, and ends the
; program, for without it nothing that follows is the question.
report_premise:
        cmp     dword [esp + 8 + 28], -4095
        jae     failed
        ret

; report_premise_is(name, result, pushad frame) - the same for any other result than this.
report_premise_is:
        mov     eax, [esp + 8]
        cmp     eax, [esp + 12 + 28]
        je      .end
        mov     eax, [esp + 12 + 28]
        mov     [esp + 8 + 28], eax     ; where the other has it
        jmp     failed
.end:
        ret

; failed(name, pushad frame)
failed:
        call    begin_line
        put_literal "failed "
        mov     esi, [esp + 4]
        call    put_text
        call    put_equals
        mov     eax, [esp + 8 + 28]
        call    put_hex
        call    end_line
        mov     eax, 252                ; exit_group
        mov     ebx, 1                  ; status
        int     80h

; report_dump(head, path) - a file of /proc between its head and "end".
report_dump:
        call    begin_line
        mov     esi, [esp + 4]
        call    put_text
        mov     ebp, [esp + 8]
        jmp     dump

; report_snapshot(head) - the areas: smaps where the frame has read it, for the flags.
report_snapshot:
        call    begin_line
        mov     esi, [esp + 4]
        call    put_text
        mov     ebp, maps_path
        cmp     dword [smaps_is_ours], 0
        je      dump
        mov     ebp, smaps_path
        mov     edx, SMAPS_STAY
; dump_part - dump, of the fields those alone that begin with one of the letters in edx.
dump_part:
        mov     [stay], edx
        mov     byte [leaving], LINE_BEGINS
        call    dump
        mov     dword [stay], 0
        ret

; report_smaps(name, address, fields)
report_smaps:
        call    begin_line
        put_literal "smaps "
        mov     esi, [esp + 4]
        call    put_text
        call    put_space
        mov     eax, [esp + 8]
        call    put_hex
        call    put_space
        mov     esi, [esp + 12]
        call    put_text
        mov     ebp, smaps_path
; dump - finishes the head and writes the file at path ebp after it, or what kept it back.
dump:
        call    end_line
        mov     eax, 5                  ; open
        mov     ebx, ebp
        mov     ecx, O_RDONLY
        int     80h
        mov     ebp, eax
        mov     esi, 10                 ; the last byte that was written
        test    eax, eax
        js      .failed
.read:
        mov     eax, 3                  ; read
        mov     ebx, ebp
        mov     ecx, chunk
        mov     edx, 4096
        int     80h
        test    eax, eax
        jle     .close
        mov     ecx, chunk
        mov     edx, eax
        movzx   esi, byte [chunk + eax - 1]
        cmp     dword [stay], 0
        je      .all
        push    esi
        call    leave_out
        pop     esi
.all:
        call    write_out
        jmp     .read
.close:
        push    eax
        mov     eax, 6                  ; close
        mov     ebx, ebp
        int     80h
        pop     eax
        test    eax, eax
        jz      .end
.failed:
        mov     edi, line
        cmp     esi, 10
        je      .errno
        mov     byte [edi], 10          ; in the middle of a line
        inc     edi
.errno:
        mov     byte [edi], '!'
        inc     edi
        call    put_hex
        call    end_line
.end:
        mov     edi, line
        put_literal "end"
        jmp     end_line

; leave_out - of the edx bytes at ecx, a piece of smaps or status, all fields but those that begin
; with a letter of stay; edx is what is left.  A line may go on in the next piece.
leave_out:
        mov     esi, ecx
        mov     edi, ecx
        lea     ebx, [ecx + edx]
        cmp     byte [leaving], LINE_STAYS
        je      .stays
        cmp     byte [leaving], LINE_GOES
        je      .goes
.begins:
        mov     byte [leaving], LINE_BEGINS
        cmp     esi, ebx
        je      .end
        mov     al, [esi]
        cmp     al, 'A'
        jb      .stays
        cmp     al, 'Z'
        ja      .stays
        cmp     al, [stay]
        je      .stays
        cmp     al, [stay + 1]
        je      .stays
        cmp     al, [stay + 2]
        jne     .goes
.stays:
        mov     byte [leaving], LINE_STAYS
.copy:
        cmp     esi, ebx
        je      .end
        lodsb
        stosb
        cmp     al, 10
        jne     .copy
        jmp     .begins
.goes:
        mov     byte [leaving], LINE_GOES
.pass:
        cmp     esi, ebx
        je      .end
        lodsb
        cmp     al, 10
        jne     .pass
        jmp     .begins
.end:
        mov     edx, edi
        sub     edx, ecx
        ret

; Rss and VmFlags, which alone are judged, and Referenced; Pid, Threads, VmSize and others.
SMAPS_STAY      equ 'RVV'
STATUS_STAY     equ 'PTV'
LINE_BEGINS     equ 0
LINE_STAYS      equ 1
LINE_GOES       equ 2

        section .bss
stay:           resd 1                  ; three letters; 0: what is dumped stays whole
leaving:        resb 1                  ; LINE_..., where the last piece ended

        section .rodata
maps_path:      db "/proc/self/maps", 0
smaps_path:     db "/proc/self/smaps", 0
        section .text

; report_bytes(path, offset, count) - bytes of a file, or the errno that kept them back.
report_bytes:
        call    begin_line
        put_literal "bytes "
        mov     esi, [esp + 4]
        call    put_text
        call    put_space
        mov     eax, [esp + 8]
        call    put_hex
        call    put_equals
        mov     eax, 5                  ; open
        mov     ebx, [esp + 4]
        mov     ecx, O_RDONLY | O_LARGEFILE
        int     80h
        test    eax, eax
        js      .failed
        mov     ebx, eax
        mov     eax, 180                ; pread64
        mov     ecx, chunk
        mov     edx, [esp + 12]
        mov     esi, [esp + 8]          ; offset, low half
        push    edi
        mov     edi, 0                  ; offset, high half
        int     80h
        pop     edi
        push    eax
        mov     eax, 6                  ; close
        int     80h
        pop     eax
        test    eax, eax
        js      .failed
        mov     ebx, eax
        mov     esi, chunk
.next:
        test    ebx, ebx
        jz      .end
        lodsb
        call    put_hex_byte
        call    put_space
        dec     ebx
        jmp     .next
.failed:
        mov     byte [edi], '!'
        inc     edi
        call    put_hex
.end:
        jmp     end_line

; report_resident(address, length) - at most 512 pages.
report_resident:
        call    begin_line
        put_literal "resident "
        mov     eax, [esp + 4]
        call    put_hex
        call    put_space
        mov     eax, [esp + 8]
        call    put_hex
        call    put_equals
        mov     eax, 218                ; mincore
        mov     ebx, [esp + 4]
        mov     ecx, [esp + 8]
        mov     edx, chunk
        int     80h
        test    eax, eax
        js      .failed
        mov     ecx, [esp + 8]
        add     ecx, 4095
        shr     ecx, 12
        mov     esi, chunk
.next:
        lodsb
        and     al, 1                   ; the other bits are reserved, mincore(2)
        add     al, '0'
        stosb
        loop    .next
        jmp     end_line
.failed:
        mov     byte [edi], '!'
        inc     edi
        call    put_hex
        jmp     end_line

; report_registers(name, pushad frame, eflags)
report_registers:
        call    begin_line
        put_literal "registers "
        mov     esi, [esp + 4]
        call    put_text
        mov     ebx, 0
.next:
        call    put_space
        movzx   eax, byte [register_slot + ebx]
        mov     eax, [esp + 8 + eax]
        call    put_hex
        inc     ebx
        cmp     ebx, 9
        jne     .next
        call    put_space
        mov     eax, ds
        call    put_hex
        call    put_space
        mov     eax, es
        call    put_hex
        call    put_space
        mov     eax, fs
        call    put_hex
        call    put_space
        mov     eax, gs
        call    put_hex
        jmp     end_line

        section .rodata
register_slot:  db 28, 16, 24, 20, 4, 0, 8, 12, 32 ; eax ebx ecx edx esi edi ebp esp eflags
        section .text

; ---- touching memory that may fault ----

; report_read(address)
report_read:
        call    begin_line
        put_literal "read "
        mov     eax, [esp + 4]
        call    put_hex
        call    catch_faults
        mov     ebx, [esp + 4]
        mov     dword [recover], faulted
        mov     al, [ebx]
        mov     dword [recover], 0
        call    put_result
        jmp     end_line

; report_write(address, byte)
report_write:
        call    begin_line
        put_literal "write "
        mov     eax, [esp + 4]
        call    put_hex
        call    catch_faults
        mov     ebx, [esp + 4]
        mov     eax, [esp + 8]
        mov     dword [recover], faulted
        mov     [ebx], al
        mov     dword [recover], 0
        call    put_result
        jmp     end_line

put_result:
        push    eax
        call    put_equals
        pop     eax
        jmp     put_hex_byte

; report_run(address) - what is called there may spoil any register but esp.
report_run:
        call    begin_line
        put_literal "run "
        mov     eax, [esp + 4]
        call    put_hex
        call    catch_faults
        mov     eax, [esp + 4]
        mov     [run_stack], esp
        mov     [run_line], edi
        mov     dword [recover], .faulted
        call    eax
        mov     dword [recover], 0
        cld
        mov     edi, [run_line]
        put_literal " = returned"
        jmp     end_line
.faulted:
        mov     esp, [run_stack]
        mov     edi, [run_line]
        cld

; faulted - edi and esp are as they were when the access was made.
faulted:
        put_literal " ! "
        mov     eax, [fault_signal]
        call    put_hex_byte
        call    put_space
        mov     eax, [fault_code]
        call    put_hex
        call    put_space
        mov     eax, [fault_address]
        call    put_hex
        jmp     end_line

        section .bss
run_stack:      resd 1
run_line:       resd 1
        section .text

; catch_faults - SIGSEGV and SIGBUS come to on_fault.  Only at the first access that may
; fault, so that a case without one makes no call of its own.  Keeps edi and esp.
catch_faults:
        cmp     dword [faults_caught], 0
        jne     .end
        mov     dword [faults_caught], 1
        push    edi
        mov     eax, 174                ; rt_sigaction
        mov     ebx, SIGSEGV
        mov     ecx, handler_of_faults
        mov     edx, 0
        mov     esi, 8
        int     80h
        call    .premise
        mov     eax, 174
        mov     ebx, SIGBUS
        int     80h
        call    .premise
        pop     edi
.end:
        ret

.premise:
        pushad
        push    dword .name
        call    report_premise
        add     esp, 4
        popad
        ret
        section .rodata
.name:  db      "rt_sigaction", 0
        section .text

; on_fault(signal, siginfo, ucontext) - under an access that may fault: note it and go on
; at [recover].  Anywhere else the fault is the program's own end.
on_fault:
        mov     eax, [esp + 8]
        mov     ecx, [eax]
        mov     [fault_signal], ecx
        mov     ecx, [eax + 8]
        mov     [fault_code], ecx
        mov     ecx, [eax + 12]
        mov     [fault_address], ecx
        mov     ecx, [recover]
        test    ecx, ecx
        jz      .own
        mov     dword [recover], 0
        mov     edx, [esp + 12]
        mov     [edx + 20 + 14 * 4], ecx ; uc_mcontext.eip
        ret
.own:
        mov     eax, 174                ; rt_sigaction: the access faults again, and kills
        mov     ebx, [esp + 4]
        mov     ecx, default_action
        mov     edx, 0
        mov     esi, 8
        int     80h
        ret

back_from_fault:
        mov     eax, 173                ; rt_sigreturn
        int     80h

; ---- looking at everything ----
;
; The whole address space at the beginning and at the end, for the driver alone: it makes standard
; output a memory file, and who runs a program by hand has some hundred lines less to read.

SPACE_BYTES     equ 65536               ; of smaps, at most: an area takes some 700
KNOWN_AREAS     equ 64                  ; that were there at the beginning
LOOKED_AT       equ 8000h               ; bytes of an area, from its beginning and to its end
RUNS            equ 12                  ; of one byte, that are told of one piece of an area
DESCRIPTORS     equ 32                  ; that are counted

        section .bss
space:          resb SPACE_BYTES + 1
space_stop:     resd 1                  ; behind what was read
smaps_is_ours:  resd 1                  ; it could be read, and has no area of an emulator's
known_count:    resd 1
known:          resd 2 * KNOWN_AREAS    ; start, end
looked_start:   resd 1
looked_stop:    resd 1
runs_left:      resd 1
permission:     resb 1                  ; 'r' if the area can be read
residence:      resb 2 * LOOKED_AT / 1000h

        section .rodata
status_path:    db "/proc/self/status", 0
at_begin:       db "begin", 0
at_end:         db "end", 0
        section .text

; report_space_begin() - states it, and remembers which areas there are.
report_space_begin:
        call    is_watched
        jc      .end
        mov     esi, at_begin
        call    state_space
        mov     dword [smaps_is_ours], 1
        mov     dword [known_count], 0
        mov     esi, space
.next:
        call    next_area
        jc      .all
        mov     ebx, [known_count]
        cmp     ebx, KNOWN_AREAS
        je      .end
        mov     [known + ebx * 8], eax
        mov     [known + ebx * 8 + 4], edx
        inc     dword [known_count]
        jmp     .next
.all:
        cmp     dword [known_count], 0
        jne     .end
        mov     dword [smaps_is_ours], 0
.end:
        ret

; report_space_end() - states it, and what is in the areas that are new.
report_space_end:
        call    is_watched
        jc      .end
        mov     esi, at_end
        call    state_space
        mov     dword [faults_caught], 0 ; the case may have a handler of its own
        call    catch_faults
        mov     esi, space
.next:
        call    next_area
        jc      .end
        push    esi
        call    is_known
        je      .known
        mov     [permission], cl
        call    state_contents
.known:
        pop     esi
        jmp     .next
.end:
        ret

; is_watched - carry if standard output is no memory file, so that nobody asked.
is_watched:
        mov     eax, 221                ; fcntl64
        mov     ebx, 1
        mov     ecx, F_GET_SEALS
        int     80h
        add     eax, eax                ; the sign
        ret

; state_space - when, in esi: of smaps what stays in space, of status what stays, and how many
; descriptors are open.
state_space:
        push    esi
        call    begin_line
        put_literal "space "
        mov     esi, [esp]
        call    put_text
        call    end_line
        mov     dword [space_stop], space
        mov     eax, 5                  ; open
        mov     ebx, smaps_path
        mov     ecx, O_RDONLY
        int     80h
        mov     ebp, eax
        test    eax, eax
        js      .failed
.read:
        mov     eax, 3                  ; read
        mov     ebx, ebp
        mov     ecx, [space_stop]
        mov     edx, space + SPACE_BYTES
        sub     edx, ecx
        jz      .full
        int     80h
        test    eax, eax
        jle     .close
        add     [space_stop], eax
        jmp     .read
.full:
        mov     eax, -27                ; EFBIG
.close:
        push    eax
        mov     eax, 6                  ; close
        mov     ebx, ebp
        int     80h
        mov     ecx, space
        mov     edx, [space_stop]
        sub     edx, ecx
        jz      .empty
        mov     dword [stay], SMAPS_STAY
        mov     byte [leaving], LINE_BEGINS
        call    leave_out
        mov     dword [stay], 0
        mov     [space_stop], ecx
        add     [space_stop], edx
        call    write_out
.empty:
        pop     eax
        test    eax, eax
        jz      .end
.failed:
        mov     edi, line
        mov     ecx, [space_stop]
        cmp     ecx, space
        je      .errno
        cmp     byte [ecx - 1], 10
        je      .errno
        mov     byte [edi], 10          ; in the middle of a line
        inc     edi
.errno:
        mov     byte [edi], '!'
        inc     edi
        call    put_hex
        call    end_line
.end:
        mov     ecx, [space_stop]
        mov     byte [ecx], 0
        mov     edi, line
        put_literal "end"
        call    end_line
        call    begin_line
        put_literal "counters "
        mov     esi, [esp]
        call    put_text
        mov     ebp, status_path
        mov     edx, STATUS_STAY
        call    dump_part
        call    begin_line
        put_literal "descriptors "
        pop     esi
        call    put_text
        call    put_equals
        call    count_descriptors
        call    put_hex
        jmp     end_line

; count_descriptors - in eax how many of the first ones are open.
count_descriptors:
        mov     esi, 0
        mov     ebx, 0
.next:
        mov     eax, 221                ; fcntl64
        mov     ecx, F_GETFD
        int     80h
        add     eax, eax                ; the sign
        cmc
        adc     esi, 0
        inc     ebx
        cmp     ebx, DESCRIPTORS
        jb      .next
        mov     eax, esi
        ret

; next_area - from esi, in space, on: the start of the next area in eax, its end in edx, the first
; letter of its permissions in cl, and esi behind its line.  Carry if there is none.
;
; What begins above 4 GiB is the emulator's own, which it shows (QEMU 7.2): cut to 32 bits it would
; be some area of the program.
next_area:
        mov     al, [esi]
        cmp     al, 0
        je      .none
        call    hex_digit               ; fields begin with a capital letter
        jc      .skip
        mov     ecx, esi
        call    take_hex
        sub     ecx, esi
        cmp     ecx, -8                 ; digits
        jl      .foreign
        push    edx
        inc     esi                     ; '-'
        call    take_hex
        mov     cl, [esi + 1]
        call    .line
        pop     eax
        clc
        ret
.foreign:
        mov     dword [smaps_is_ours], 0
.skip:
        call    .line
        jmp     next_area
.none:
        stc
        ret
.line:
        cmp     byte [esi], 0
        je      .there
        inc     esi
        cmp     byte [esi - 1], 10
        jne     .line
.there:
        ret

; hex_digit - al as a number in eax; carry if it is none.
hex_digit:
        movzx   eax, al
        sub     eax, '0'
        cmp     eax, 10
        jb      .digit
        sub     eax, 'a' - '0' - 10
        cmp     eax, 10
        jb      .none
        cmp     eax, 16
        jae     .none
.digit:
        clc
        ret
.none:
        stc
        ret

; take_hex - the number at esi, in edx; esi behind it.
take_hex:
        mov     edx, 0
.next:
        mov     al, [esi]
        call    hex_digit
        jc      .end
        shl     edx, 4
        or      edx, eax
        inc     esi
        jmp     .next
.end:
        ret

; is_known - was the area eax to edx there at the beginning?  Equal if so.
is_known:
        mov     ebx, [known_count]
.next:
        dec     ebx
        js      .no
        cmp     [known + ebx * 8], eax
        jne     .next
        cmp     [known + ebx * 8 + 4], edx
        jne     .next
        ret
.no:
        cmp     ebx, 0
        ret

; state_contents - of the area eax to edx: all of it, or its two ends.
state_contents:
        mov     ecx, edx
        sub     ecx, eax
        cmp     ecx, 2 * LOOKED_AT
        jbe     state_piece
        push    edx
        mov     edx, eax
        add     edx, LOOKED_AT
        call    state_piece
        pop     edx
        mov     eax, edx
        sub     eax, LOOKED_AT

; state_piece - the bytes eax to edx, as runs of one byte, or the signal that came.
state_piece:
        mov     [looked_start], eax
        mov     [looked_stop], edx
        cmp     byte [permission], 'r'
        je      .readable
        call    make_readable
        js      .none
.readable:
        mov     dword [runs_left], RUNS
        call    begin_line
        put_literal "holds "
        mov     eax, [looked_start]
        call    put_hex
        call    put_space
        mov     eax, [looked_stop]
        sub     eax, [looked_start]
        call    put_hex
        call    put_equals
        mov     esi, [looked_start]
.run:
        cmp     esi, [looked_stop]
        je      .end
        dec     dword [runs_left]
        js      .more
        mov     ebp, esi
        mov     dword [recover], .faulted
        mov     bl, [esi]
.same:
        inc     esi
        cmp     esi, [looked_stop]
        je      .told
        cmp     [esi], bl
        je      .same
.told:
        mov     dword [recover], 0
        call    put_run
        jmp     .run
.faulted:
        call    put_run
        mov     byte [edi], '!'
        inc     edi
        mov     eax, [fault_signal]
        call    put_hex_byte
        jmp     .end
.more:
        put_literal "..."
.end:
        jmp     end_line
.none:
        ret

; make_readable - all but the contents was said of the piece; the sign if it stays as it is.  Under an
; emulator the areas may be those of the emulator: mincore knows which are the program's.
make_readable:
        mov     ebx, [looked_start]
        mov     ecx, [looked_stop]
        sub     ecx, ebx
        mov     edx, residence
        mov     eax, 218                ; mincore
        int     80h
        test    eax, eax
        js      .end
        mov     edx, PROT_READ
        mov     eax, 125                ; mprotect
        int     80h
        test    eax, eax
.end:
        ret

; put_run - byte bl from ebp to esi, if there is any.
put_run:
        cmp     esi, ebp
        je      .none
        mov     al, bl
        call    put_hex_byte
        mov     al, '*'
        stosb
        mov     eax, esi
        sub     eax, ebp
        call    put_hex
        call    put_space
.none:
        ret
