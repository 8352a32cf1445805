; facts.asm - the program that says what kernel and processor it runs on, and what it can do there.
;
; The driver runs it first, where the cases will run, and judges conditions such as
; [compat] or [nx], and what is missing for a case, by it (harness/case/target.c).  It asks nothing
; that a case asks.
;
; What was tried is told by eax: below 0 the negated errno, 0 if nothing came of it.

%include "case.inc"

FUTEX_WAIT      equ 0
TRIED           equ 120                 ; how a child ends in which what was tried worked
FAILED          equ 128                 ; and the errno, where it did not

        section .bss
; First, so that they are aligned: futex(2).
running:        resd 4                  ; a word for each thread, not 0 while it runs
names:          resb 6 * 65             ; struct new_utsname
page:           resb 4097               ; the beginning of a file of /proc
path:           resb 4096               ; what a link leads to
line:           resb 4300
head_of_exe:    resb 52                 ; Elf32_Ehdr
no_action:      resd 5                  ; struct sigaction of rt_sigaction, SIG_DFL
limits:         resd 2                  ; struct rlimit
row:            resd 1                  ; of the table of calls
stack_before:   resd 1                  ; of a signal
filtered:       resb 1                  ; digit, of Seccomp in /proc/self/status; or 0
capabilities:   resd 6                  ; struct __user_cap_data_struct [2]
ending:         resd 1                  ; of a child
may_end:        resd 1                  ; not 0 once all threads are there
last:           resd 1                  ; what clone gave
vdso_entry:     resd 1
vdso_size:      resd 1
stacks:         resb 4 * 4096           ; of the threads

        section .data
devices:        dd      null_device, zero_device, full_device, random_device, 0
capability_header:
                dd 20080522h, 0         ; _LINUX_CAPABILITY_VERSION_3, this process
again:          dd exe_of_self, mark_of_again, 0 ; argv
patience:       dd 2, 0, 0, 0           ; struct timespec, and one of 64-bit times
socket_kinds:                           ; family and type of those that cases open
                dd 1, 1                 ; AF_UNIX, SOCK_STREAM
                dd 2, 1                 ; AF_INET, SOCK_STREAM
                dd 16, 3                ; AF_NETLINK, SOCK_RAW
                dd 0

handled:        dd on_signal, SA_SIGINFO | SA_RESTORER | SA_NODEFER, return_from_signal.back, 0, 0

; A row is a call that a filter may refuse, by its number or by these arguments, with which the kernel
; itself does nothing, and says neither EPERM nor ENOSYS nor EACCES.
%macro call_of 8                        ; fact, number, ebx, ecx, edx, esi, edi, ebp
        dd      %2, %3, %4, %5, %6, %7, %8, %%head
        section .rodata
%%head: db      "fact ", %1, " = ", 0
        section .data
%endmacro
may_be_refused:
        call_of "mmap2", 192, 0, 0, 0, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0 ; no length
        call_of "write-exec", 192, 0, 0, PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0
        call_of "old-mmap", 90, 0, 0, 0, 0, 0, 0 ; no block
        call_of "munmap", 91, 1, 4096, 0, 0, 0, 0 ; an odd address, as for all of these
        call_of "mprotect", 125, 1, 0, 0, 0, 0, 0
        call_of "late-exec", 125, 1, 0, PROT_EXEC, 0, 0, 0
        call_of "mremap", 163, 1, 4096, 4096, 0, 0, 0
        call_of "madvise", 219, 1, 0, 0, 0, 0, 0
        call_of "msync", 144, 1, 0, MS_SYNC, 0, 0, 0
        call_of "mincore", 218, 1, 0, 0, 0, 0, 0
        call_of "mlock", 150, 0, 0, 0, 0, 0, 0 ; no length, which is done
        call_of "mlock2", 376, 0, 0, -1, 0, 0, 0 ; flags that there are not
        call_of "mlockall", 152, -1, 0, 0, 0, 0, 0
        call_of "munlock", 151, 0, 0, 0, 0, 0, 0
        call_of "munlockall", 153, 0, 0, 0, 0, 0, 0 ; nothing is locked
        call_of "mseal", 462, 0, 0, -1, 0, 0, 0
        call_of "remap-file-pages", 257, 0, 0, -1, 0, 0, 0
        call_of "process-vm", 347, 0, 0, 0, 0, 0, -1
        call_of "mdwe", 172, 65, -1, 0, 0, 0, 0 ; PR_SET_MDWE
        call_of "open-write", 5, nothing, O_RDWR, 0, 0, 0, 0 ; a path of no letters
        call_of "open-create", 5, nothing, O_RDWR | O_CREAT, 0, 0, 0, 0
        call_of "openat", 295, -100, nothing, O_RDONLY, 0, 0, 0 ; AT_FDCWD
        call_of "ftruncate64", 194, -1, 0, 0, 0, 0, 0 ; no descriptor
        call_of "fcntl64", 221, -1, F_GET_SEALS, 0, 0, 0, 0
        call_of "pwrite64", 181, -1, 0, 0, 0, 0, 0
        dd      0

        section .text

; The line "fact NAME = " and the text at esi up to the first byte below ' '.
%macro fact 1
        text_of %%head, {"fact ", %1, " = "}
        mov     ecx, %%head
        call    say_fact
%endmacro

; The line "fact NAME = " and eax in hex.
%macro result 1
        text_of %%head, {"fact ", %1, " = "}
        mov     ecx, %%head
        call    say_result
%endmacro

; What a file of one line says; the line "fact NAME = " and how many bytes came, or why none did, too.
%macro setting 3                        ; name, name of what it says, path
        mov     ebx, %3
        call    read_file
        result  %1
        cmp     eax, 0
        jle     %%unread
        mov     esi, page
        fact    %2
%%unread:
%endmacro

; The same of what transparent_hugepage/ says of pages of SIZE KiB: private, and shared.
%macro page_size 1
        %defstr %%size %1
        %strcat %%folder "/sys/kernel/mm/transparent_hugepage/hugepages-", %%size, "kB/"
        %strcat %%private_path %%folder, "enabled"
        %strcat %%shared_path %%folder, "shmem_enabled"
        %strcat %%private_name "private-", %%size
        %strcat %%shared_name "shared-", %%size
        %strcat %%private_mode "private-mode-", %%size
        %strcat %%shared_mode "shared-mode-", %%size
        text_of %%private, %%private_path
        text_of %%shared, %%shared_path
        setting %%private_name, %%private_mode, %%private
        setting %%shared_name, %%shared_mode, %%shared
%endmacro

; The same of a call that gives 0 where it works, which is told as 1.
%macro tried 1
        test    eax, eax
        js      %%failed
        or      eax, 1
%%failed:
        result  %1
%endmacro

; The value of the line that begins with the text LABEL of the file that was read, if there is one.
%macro line_of_file 2                   ; name, label
        mov     edx, %2
        call    find_line
        jc      %%none
        fact    %1
%%none:
%endmacro

        global  _start
_start:
        cld
        cmp     dword [esp], 1          ; argc
        jne     started_again           ; execve of itself has worked
        push    dword id
        call    report_begin
        add     esp, 4
        call    say_start

        mov     eax, 183                ; getcwd
        mov     ebx, path               ; where to
        mov     ecx, 4096               ; size
        int     80h
        test    eax, eax
        jle     .nowhere
        mov     esi, path
        fact    "directory"
.nowhere:

        mov     eax, 136                ; personality
        mov     ebx, 0                  ; PER_LINUX: uname must not say i686 for x86_64
        int     80h

        mov     eax, 122                ; uname
        mov     ebx, names              ; where to
        int     80h
        mov     esi, names + 2 * 65
        fact    "release"
        mov     esi, names + 3 * 65
        fact    "version"
        mov     esi, names + 4 * 65
        fact    "machine"

        mov     ebx, signature_file
        call    read_file
        test    eax, eax
        jle     .no_signature
        mov     esi, page
        fact    "signature"
.no_signature:
        mov     ebx, cpuinfo
        call    read_file
        result  "cpuinfo"
        line_of_file "flags", flags_label
        line_of_file "vendor", vendor_label
        mov     ebx, meminfo
        call    read_file
        result  "meminfo"
        ; Page table entries that map 4 MiB are those without PAE, so without an NX bit
        ; (arch/x86/mm/pat/set_memory.c:arch_report_meminfo).
        line_of_file "no-pae", four_megabytes
        line_of_file "pae", two_megabytes
        ; With CONFIG_TRANSPARENT_HUGEPAGE alone, and with huge pages alone (fs/proc/meminfo.c).
        line_of_file "anonymous-huge-pages", anonymous_huge_pages
        line_of_file "huge-pages", huge_pages
        line_of_file "huge-page-size", huge_page_size
        line_of_file "memory", mem_total
        line_of_file "swap-space", swap_total
        line_of_file "commit-limit", commit_limit
        line_of_file "committed", committed
        call    say_settings
        call    find_noexec32
        result  "noexec32"

        mov     ebx, maps_file
        call    read_file
        result  "maps"
        mov     ebx, smaps_file
        call    read_file
        result  "smaps"
        mov     ebx, status_file
        call    read_file
        result  "status"
        line_of_file "tracer", tracer_pid
        call    find_filter
        mov     eax, 5                  ; open
        mov     ebx, proc_of_self       ; path
        mov     ecx, O_RDONLY | O_DIRECTORY ; flags
        int     80h
        call    close_result
        result  "proc"
        call    whose_proc
        result  "own-proc"

        call    say_rights
        call    say_exe
        areas   start
        call    try_fork
        result  "fork"
        call    try_ptrace
        result  "ptrace"
        call    try_exec
        result  "exec"
        call    say_started
        call    try_threads
        result  "threads"
        mov     eax, 356                ; memfd_create
        mov     ebx, id                 ; name
        mov     ecx, 0                  ; flags
        int     80h
        call    close_result
        result  "memfd"
        call    try_sockets
        result  "sockets"
        mov     ebx, swaps_file
        call    try_open
        result  "swap"
        mov     ebx, merging
        call    try_open
        result  "ksm"
        call    try_devices
        result  "devices"
        call    try_device_execution
        result  "dev-exec"
        call    try_attributes
        result  "attributes"
        mov     eax, 5                  ; open
        mov     ebx, memory_device      ; path
        mov     ecx, O_RDWR             ; flags
        int     80h
        call    close_result
        result  "dev-mem"
        call    try_segments
        result  "segments"
        call    say_refused
        mov     ebx, here
        call    try_open
        result  "open"
        call    say_reading
        mov     eax, 172                ; prctl
        mov     ebx, 3                  ; option, PR_GET_DUMPABLE
        int     80h
        tried   "prctl"
        mov     ecx, no_action
        call    set_action
        tried   "sigaction"
        call    try_limit
        tried   "setrlimit"
        mov     eax, 221                ; fcntl64
        mov     ebx, 1                  ; descriptor
        mov     ecx, F_GET_SEALS        ; command
        int     80h
        result  "seals"

        call    report_done
        mov     eax, 1                  ; exit
        mov     ebx, 0                  ; status
        int     80h

        string  id, "inc/facts"
        string  signature_file, "/proc/version_signature"
        string  cpuinfo, "/proc/cpuinfo"
        string  meminfo, "/proc/meminfo"
        string  maps_file, "/proc/self/maps"
        string  smaps_file, "/proc/self/smaps"
        string  status_file, "/proc/self/status"
        string  proc_of_self, "/proc/self"
        string  exe_of_self, "/proc/self/exe"
        ; Emulators answer for /proc/self/exe; this link tells what the kernel executes.
        string  exe_of_thread, "/proc/thread-self/exe"
        string  user_namespace, "/proc/self/ns/user"
        string  mark_of_again, "again"
        string  flags_label, {10, "flags"}
        string  vendor_label, {10, "vendor_id"}
        string  four_megabytes, {10, "DirectMap4M"}
        string  two_megabytes, {10, "DirectMap2M"}
        string  anonymous_huge_pages, {10, "AnonHugePages"}
        string  huge_pages, {10, "HugePages_Total"}
        string  huge_page_size, {10, "Hugepagesize"}
        string  mem_total, "MemTotal"
        string  swap_total, {10, "SwapTotal"}
        string  tracer_pid, {10, "TracerPid"}
        string  filter_label, {10, "Seccomp"}
        string  commit_limit, {10, "CommitLimit"}
        string  committed, {10, "Committed_AS"}
        string  sysctls, "/proc/sys"
        string  overcommit_file, "/proc/sys/vm/overcommit_memory"
        string  layout_file, "/proc/sys/vm/legacy_va_layout"
        string  areas_file, "/proc/sys/vm/max_map_count"
        string  randomise_file, "/proc/sys/kernel/randomize_va_space"
        string  least_file, "/proc/sys/vm/mmap_min_addr"
        string  reserve_file, "/proc/sys/vm/admin_reserve_kbytes"
        string  command_line, "/proc/cmdline"
        string  noexec32_label, "noexec32="
        string  data_limit_file, "/sys/module/kernel/parameters/ignore_rlimit_data"
        string  private_pages, "/sys/kernel/mm/transparent_hugepage/enabled"
        string  shared_pages, "/sys/kernel/mm/transparent_hugepage/shmem_enabled"
        string  memory_device, "/dev/mem"
        string  swaps_file, "/proc/swaps"
        string  merging, "/sys/kernel/mm/ksm"
        string  here, "."
        string  nothing, ""
        string  started_file, "started"
        string  null_device, "/dev/null"
        string  zero_device, "/dev/zero"
        string  full_device, "/dev/full"
        string  random_device, "/dev/random"
        string  surplus_file, "/proc/sys/vm/nr_overcommit_hugepages"

; ---- how it was started ----

; How the kernel laid out this program: its code segment is the kernel's own, and below the top of
; the stack, which the kernel moves down by 8 MiB at most, lies the end of the memory for programs.
; esp is 4 bytes below what it was at the start.
say_start:
        lea     eax, [esp + 4]
        result  "stack"
        mov     eax, cs
        result  "code-segment"
        call    find_keys
        result  "keys"
        lea     esi, [esp + 4 + 4]      ; behind argc
.argument:
        lodsd
        test    eax, eax
        jnz     .argument
.variable:
        lodsd
        test    eax, eax
        jnz     .variable
.auxiliary:
        lodsd
        mov     edx, eax
        lodsd
        cmp     edx, 33                 ; AT_SYSINFO_EHDR
        je      .object
        cmp     edx, 32                 ; AT_SYSINFO
        je      .entry
        test    edx, edx                ; AT_NULL
        jnz     .auxiliary
        mov     eax, [vdso_entry]
        result  "vdso"
        mov     eax, [vdso_size]
        result  "vdso-size"
        call    find_vdso_instruction
        result  "vdso-enters"
        mov     eax, 136                ; personality
        mov     ebx, 0ffffffffh         ; only asked
        int     80h
        result  "personality"
        ret
.entry:
        mov     [vdso_entry], eax
        jmp     .auxiliary
.object:                                ; it ends with the table of its sections
        test    eax, eax
        jz      .auxiliary
        movzx   ecx, word [eax + 46]    ; e_shentsize
        movzx   edx, word [eax + 48]    ; e_shnum
        imul    ecx, edx
        add     ecx, [eax + 32]         ; e_shoff
        mov     [vdso_size], ecx
        jmp     .auxiliary

; find_keys - in eax 1: the kernel uses protection keys (CR4.PKE), as its processor says to every
; program.  An emulator is a processor of its own, whatever /proc/cpuinfo tells of its host's.
find_keys:
        pushfd                          ; one that has no cpuid does not let this bit be set
        or      dword [esp], 1 << 21    ; ID
        popfd
        pushfd
        pop     eax
        test    eax, 1 << 21
        mov     eax, 0
        jz      .end
        cpuid                           ; the last leaf
        cmp     eax, 7
        mov     eax, 0
        jb      .end
        mov     eax, 7                  ; extended features
        mov     ecx, 0
        cpuid
        mov     eax, ecx
        shr     eax, 4                  ; OSPKE
        and     eax, 1
.end:
        ret

; find_vdso_instruction - in eax the two bytes of the instruction by which the vDSO enters the
; kernel: 340fh sysenter, 050fh syscall, 80cdh int 80h; 0: it has none of them in its first 32 bytes.
find_vdso_instruction:
        mov     eax, 33                 ; access, which says whether the bytes can be read
        mov     ebx, [vdso_entry]       ; path
        mov     ecx, 0                  ; mode
        int     80h
        cmp     eax, -14                ; EFAULT
        je      .none
        mov     esi, [vdso_entry]
        lea     edi, [esi + 32]
.next:  movzx   eax, word [esi]
        cmp     eax, 340fh
        je      .found
        cmp     eax, 050fh
        je      .found
        cmp     eax, 80cdh
        je      .found
        inc     esi
        cmp     esi, edi
        jb      .next
.none:  mov     eax, 0
.found: ret

; ---- what was set ----

say_settings:
        mov     eax, 5                  ; open
        mov     ebx, sysctls            ; path
        mov     ecx, O_RDONLY | O_DIRECTORY ; flags
        int     80h
        call    close_result
        result  "sysctl"
        setting "overcommit", "overcommit-mode", overcommit_file
        setting "legacy", "legacy-layout", layout_file
        setting "areas", "areas-limit", areas_file
        setting "surplus", "surplus-limit", surplus_file
        setting "randomise", "randomise-mode", randomise_file
        setting "least", "least-address", least_file
        setting "admin-reserve", "admin-reserve-size", reserve_file
        setting "data-limit", "data-limit-ignored", data_limit_file
        setting "private", "private-mode", private_pages
        setting "shared", "shared-mode", shared_pages
        page_size 16
        page_size 32
        page_size 64
        page_size 128
        page_size 256
        page_size 512
        page_size 1024
        ret

; ---- who it is ----

; The user and his capabilities, and in which user namespace they count.
say_rights:
        mov     eax, 201                ; geteuid32
        int     80h
        result  "euid"
        mov     eax, 184                ; capget
        mov     ebx, capability_header  ; of whom
        mov     ecx, capabilities       ; where to
        int     80h
        test    eax, eax
        jnz     .no_capabilities
        mov     eax, [capabilities]     ; the lower half of what is effective
        result  "capabilities"
.no_capabilities:
        mov     ebx, user_namespace
        call    read_link
        jc      .no_namespace
        mov     esi, path
        fact    "user-namespace"
        ret
.no_namespace:
        result  "user-namespace"
        ret

; The file that the kernel executes for this process, and its beginning.
say_exe:
        mov     ebx, exe_of_thread
        call    read_link
        jc      .no_exe
        mov     esi, path
        fact    "exe"
        mov     eax, 5                  ; open
        mov     ebx, exe_of_thread      ; path
        mov     ecx, O_RDONLY           ; flags
        int     80h
        mov     ebx, eax                ; descriptor
        mov     eax, 3                  ; read
        mov     ecx, head_of_exe        ; where to
        mov     edx, 52                 ; how much
        int     80h
        mov     ebp, eax
        mov     eax, 6                  ; close
        int     80h
        cmp     ebp, 52
        jne     .end
        call    head_to_hex
        mov     esi, path
        fact    "exe-head"
.end:
        ret
.no_exe:
        result  "exe"
        ret

; ---- what it can do ----

; In a child: ends it as eax says.
end_child:
        test    eax, eax
        jns     end_as_tried
        neg     eax
        add     eax, FAILED
        mov     ebx, eax                ; status
        jmp     end_with
end_as_tried:
        mov     ebx, TRIED              ; status
end_with:
        mov     eax, 1                  ; exit
        int     80h

; What the child eax says, in eax; if there is none eax stays.
result_of_child:
        test    eax, eax
        jle     .end
        mov     ebx, eax                ; process
        mov     eax, 7                  ; waitpid
        mov     ecx, ending             ; where to
        mov     edx, 0                  ; options
        int     80h
        test    eax, eax
        js      .end
        movzx   ecx, byte [ending + 1]  ; WEXITSTATUS
        cmp     byte [ending], 0        ; ended by a signal?
        jne     .nothing
        cmp     ecx, TRIED
        je      .end
        mov     eax, FAILED
        sub     eax, ecx
        js      .end
.nothing:
        mov     eax, 0
.end:
        ret

; By fork, and as a library does it.
try_fork:
        mov     eax, 2                  ; fork
        int     80h
        test    eax, eax
        jz      end_as_tried
        call    result_of_child
        test    eax, eax
        jle     .end
        mov     eax, 120                ; clone
        mov     ebx, SIGCHLD            ; flags
        mov     ecx, 0                  ; stack, this one's
        mov     edx, 0                  ; parent tid, not told
        mov     esi, 0                  ; tls, none
        mov     edi, 0                  ; child tid, not told
        int     80h
        test    eax, eax
        jz      end_as_tried
        jmp     result_of_child
.end:
        ret

try_ptrace:
        mov     eax, 2                  ; fork
        int     80h
        test    eax, eax
        jnz     result_of_child
        mov     eax, 26                 ; ptrace
        mov     ebx, 0                  ; PTRACE_TRACEME
        mov     ecx, 0                  ; process, none
        mov     edx, 0                  ; address, none
        mov     esi, 0                  ; data, none
        int     80h
        jmp     end_child

try_exec:
        mov     eax, 2                  ; fork
        int     80h
        test    eax, eax
        jnz     result_of_child
        mov     ebx, 2                  ; nothing that it writes is for the report
.quiet:
        mov     eax, 6                  ; close
        int     80h
        dec     ebx
        jnz     .quiet
        mov     eax, 11                 ; execve
        mov     ebx, exe_of_self        ; path
        mov     ecx, again              ; argv
        mov     edx, 0                  ; environment, none
        int     80h
        jmp     end_child

; What the kernel executes for the program that was started again: it may be another emulator's.
started_again:
        mov     ebx, exe_of_thread
        call    read_link
        jc      end_as_tried
        push    eax
        mov     eax, 8                  ; creat
        mov     ebx, started_file       ; path
        mov     ecx, 600o               ; mode
        int     80h
        pop     edx                     ; count
        test    eax, eax
        js      end_as_tried
        mov     ebx, eax                ; descriptor
        mov     eax, 4                  ; write
        mov     ecx, path               ; from
        int     80h
        jmp     end_as_tried

say_started:
        mov     ebx, started_file
        call    read_file
        test    eax, eax
        jle     .none
        mov     esi, page
        fact    "exec-exe"
.none:
        mov     eax, 10                 ; unlink
        mov     ebx, started_file       ; path
        int     80h
        ret

; As many at once as a case starts: the first error, or the last one's number.
try_threads:
        mov     ebp, 0                  ; of how many it was tried
.start:
        mov     eax, 120                ; clone
        mov     ebx, THREAD_FLAGS       ; flags, those of a thread library
        lea     edi, [running + 4 * ebp] ; word to clear at its end
        mov     edx, edi                ; where its number goes
        mov     dword [edi], 1
        lea     ecx, [ebp + 1]
        shl     ecx, 12
        add     ecx, stacks             ; stack of the thread, its top
        mov     esi, 0                  ; thread area, none
        int     80h
        test    eax, eax
        jz      thread
        mov     [last], eax
        js      .end_them
        inc     ebp
        cmp     ebp, 4
        jne     .start
.end_them:                              ; those that there are
        mov     dword [may_end], 1
        mov     edi, 240                ; futex
.join:
        dec     ebp
        js      .joined
        call    wait_for_thread
        test    eax, eax
        jz      .join
        mov     [last], eax
.joined:
        mov     eax, [last]
        ret

; The thread stays until all are there.
thread:
        mov     eax, 158                ; sched_yield
        int     80h
        cmp     dword [may_end], 0
        je      thread
        jmp     end_as_tried

; wait_for_thread - thread ebp, by the futex call edi: eax is 0, or the error of the wait.
wait_for_thread:
        mov     edx, [running + 4 * ebp] ; value, while it runs
        mov     eax, 0
        test    edx, edx
        jz      .end
        mov     eax, edi
        lea     ebx, [running + 4 * ebp] ; word
        mov     ecx, FUTEX_WAIT         ; operation
        mov     esi, patience           ; timeout
        int     80h
        cmp     eax, -110               ; -ETIMEDOUT
        je      .end
        cmp     eax, -38                ; -ENOSYS
        jne     wait_for_thread
        cmp     edi, 422
        mov     edi, 422                ; futex_time64, where times have 64 bits alone
        jne     wait_for_thread
.end:
        ret

; Two segments of shared memory, as a case makes at most: the first error, or 1.
try_segments:
        mov     eax, 117                ; ipc
        mov     ebx, 23                 ; call, SHMGET
        mov     ecx, 0                  ; key, IPC_PRIVATE
        mov     edx, 12288              ; length
        mov     esi, 600q               ; flags, the mode alone
        int     80h
        test    eax, eax
        js      .end
        push    eax
        mov     eax, 117                ; ipc
        mov     ecx, 0                  ; key, IPC_PRIVATE
        int     80h
        test    eax, eax
        js      .refused
        call    remove_segment
        mov     eax, 1
.refused:
        xchg    eax, [esp]
        call    remove_segment
        pop     eax
.end:
        ret

; The segment eax.
remove_segment:
        mov     ecx, eax                ; segment
        mov     eax, 117                ; ipc
        mov     ebx, 24                 ; call, SHMCTL
        mov     edx, 0                  ; command, IPC_RMID
        mov     esi, 0
        mov     edi, 0                  ; buffer, none
        int     80h
        ret

; A socket of each kind that a case opens: the first error, or the last descriptor.
try_sockets:
        mov     esi, socket_kinds
.next:
        mov     eax, 359                ; socket
        mov     ebx, [esi]              ; family
        mov     ecx, [esi + 4]          ; type
        mov     edx, 0                  ; protocol
        push    esi
        int     80h
        pop     esi
        call    close_result
        test    eax, eax
        js      .end
        add     esi, 8
        cmp     dword [esi], 0
        jne     .next
.end:
        ret

; Can the path at ebx be opened?
try_open:
        mov     eax, 5                  ; open
        mov     ecx, O_RDONLY           ; flags
        int     80h
        jmp     close_result

; Can a file be read at an offset?  Not asked where none can be made.
say_reading:
        mov     eax, 5                  ; open
        mov     ebx, started_file       ; path
        mov     ecx, O_RDWR | O_CREAT   ; flags
        mov     edx, 600q               ; mode
        int     80h
        test    eax, eax
        js      .end
        mov     ebp, eax
        mov     ebx, eax                ; descriptor
        mov     eax, 180                ; pread64
        mov     ecx, page               ; buffer
        mov     edx, 1                  ; length
        mov     esi, 0                  ; offset, low half
        mov     edi, 0                  ; offset, high half
        int     80h
        tried   "pread64"
        mov     eax, 6                  ; close
        mov     ebx, ebp                ; descriptor
        int     80h
        mov     eax, 10                 ; unlink
        mov     ebx, started_file       ; path
        int     80h
.end:
        ret

; Does a limit let itself be set to what it is, by the old call and by that of libraries?
try_limit:
        mov     eax, 191                ; getrlimit
        mov     ebx, 4                  ; resource, RLIMIT_CORE
        mov     ecx, limits             ; limits
        int     80h
        test    eax, eax
        js      .end
        mov     eax, 75                 ; setrlimit
        int     80h
        test    eax, eax
        js      .end
        mov     eax, 340                ; prlimit64
        mov     ebx, 0                  ; process, this one
        mov     ecx, 4                  ; resource, RLIMIT_CORE
        mov     edx, 0                  ; limits, as they are
        mov     esi, 0                  ; old limits, not asked
        int     80h
.end:
        ret

; Those of /dev that every system has; the error of the first that can not be read.
try_devices:
        mov     esi, devices
.next:
        mov     ebx, [esi]
        test    ebx, ebx
        jz      .end
        call    try_open
        test    eax, eax
        js      .end
        add     esi, 4
        jmp     .next
.end:
        ret

; Where it is mounted noexec nothing of it may ever be executed (mm/mmap.c:do_mmap), and execve says
; EACCES.
try_device_execution:
        mov     eax, 268                ; statfs64
        mov     ebx, zero_device        ; path
        mov     ecx, 84                 ; size of what follows
        mov     edx, path               ; where to
        int     80h
        test    eax, eax
        js      .end
        mov     eax, -13                ; EACCES
        test    byte [path + 64], 8     ; f_flags, ST_NOEXEC
        jnz     .end
        mov     eax, 1
.end:
        ret

; The mode of seccomp, of the status that was read.
find_filter:
        mov     edx, filter_label
        call    find_line
        jc      .end
        mov     al, [esi]
        mov     [filtered], al
.end:
        ret

; What a filter refuses: of the table, a line for each call, and the return from a signal's handler.
; Where there is no filter nothing is asked: what refuses then is the kernel, whom the cases ask.
say_refused:
        cmp     byte [filtered], '2'    ; SECCOMP_MODE_FILTER
        jne     .end
        mov     dword [row], may_be_refused
.next:
        mov     esi, make_call
        call    ask_in_child
        test    eax, eax
        jg      .may
        mov     ecx, [row]
        mov     ecx, [ecx + 28]
        call    say_result
.may:
        add     dword [row], 32
        mov     eax, [row]
        cmp     dword [eax], 0
        jne     .next
        mov     esi, return_from_signal
        call    ask_in_child
        test    eax, eax
        jg      .end
        result  "sigreturn"
.end:
        ret

; What the routine esi gives, in eax: in a child, since there are filters that kill who makes a call,
; unless there is none.
ask_in_child:
        mov     eax, 2                  ; fork
        int     80h
        test    eax, eax
        jz      .child
        jg      result_of_child
        jmp     esi
.child:
        call    esi
        jmp     end_child

; The call of the row; what refuses it, or 1.
make_call:
        mov     eax, [row]
        mov     ebx, [eax + 4]
        mov     ecx, [eax + 8]
        mov     edx, [eax + 12]
        mov     esi, [eax + 16]
        mov     edi, [eax + 20]
        mov     ebp, [eax + 24]
        mov     eax, [eax]
        int     80h
        call    is_refusal
        je      .end
        mov     eax, 1
.end:
        ret

; is_refusal - zero flag: eax is what filters say.  eax stays.
is_refusal:
        cmp     eax, -1                 ; EPERM
        je      .end
        cmp     eax, -38                ; ENOSYS
        je      .end
        cmp     eax, -13                ; EACCES
.end:
        ret

; The return from a signal's handler, from which a refused one comes back; what refuses it, or 1.
return_from_signal:
        mov     [stack_before], esp
        mov     ecx, handled
        call    set_action
        test    eax, eax
        jnz     .returned
        mov     eax, 20                 ; getpid
        int     80h
        mov     ebx, eax                ; process
        mov     eax, 37                 ; kill
        mov     ecx, 10                 ; signal, SIGUSR1
        int     80h
.returned:
        mov     dword [ending], 1
        jmp     .restore
.back:
        mov     eax, 173                ; rt_sigreturn
        int     80h
        mov     esp, [stack_before]
        mov     [ending], eax
.restore:
        mov     ecx, no_action
        call    set_action
        mov     eax, [ending]
        ret

; To SIGUSR1, the action ecx.
set_action:
        mov     eax, 174                ; rt_sigaction
        mov     ebx, 10                 ; signal, SIGUSR1
        mov     edx, 0                  ; old action, not asked
        mov     esi, 8                  ; length, of a set of signals
        int     80h
        ret

on_signal:
        ret

; Does the file system keep what chattr(1) sets?
try_attributes:
        mov     eax, 5                  ; open
        mov     ebx, here               ; path
        mov     ecx, O_RDONLY           ; flags
        int     80h
        test    eax, eax
        js      .end
        mov     ebx, eax                ; descriptor
        mov     eax, 54                 ; ioctl
        mov     ecx, 80046601h          ; request, FS_IOC_GETFLAGS
        mov     edx, ending             ; argument, where they go
        int     80h
        push    eax
        mov     eax, 6                  ; close
        int     80h
        pop     eax
        test    eax, eax
        jnz     .end
        mov     eax, 1
.end:
        ret

; ---- what they share ----

; eax, of an open: closes the descriptor, if there is one.  eax stays, 1 for 0.
close_result:
        test    eax, eax
        js      .end
        push    eax
        mov     ebx, eax                ; descriptor
        mov     eax, 6                  ; close
        int     80h
        pop     eax
        or      eax, 1
.end:
        ret

; read_link - path ebx: what it leads to, in path, zero-terminated.  Carry and eax if there is none.
read_link:
        mov     eax, 85                 ; readlink
        mov     ecx, path               ; where to
        mov     edx, 4095               ; how much
        int     80h
        cmp     eax, 0
        jl      .none
        mov     byte [path + eax], 0
        clc
        ret
.none:
        stc
        ret

; whose_proc - 1: /proc/self leads to this process's number.  0: to another, so that a number means
; another process there.
whose_proc:
        mov     ebx, proc_of_self
        call    read_link
        jc      .end
        mov     eax, 20                 ; getpid
        int     80h
        mov     ebx, eax
        mov     ecx, 0
        mov     esi, path
.digit:
        movzx   eax, byte [esi]
        test    eax, eax
        jz      .compare
        imul    ecx, ecx, 10
        lea     ecx, [ecx + eax - '0']
        inc     esi
        jmp     .digit
.compare:
        mov     eax, 0
        cmp     ecx, ebx
        sete    al
.end:
        ret

; head_to_hex - head_of_exe as hex digits in path.
head_to_hex:
        push    ebx
        mov     ecx, 0
.next:
        movzx   eax, byte [head_of_exe + ecx]
        mov     ebx, eax
        shr     eax, 4
        and     ebx, 0fh
        mov     al, [digits + eax]
        mov     ah, [digits + ebx]
        mov     [path + 2 * ecx], ax
        inc     ecx
        cmp     ecx, 52
        jne     .next
        mov     byte [path + 2 * 52], 0
        pop     ebx
        ret

        string  digits, "0123456789abcdef"

; say_result - head ecx, value eax in hex.  eax stays.
say_result:
        push    eax
        mov     edx, eax
        mov     edi, path
.digit:
        rol     edx, 4
        mov     ebx, edx
        and     ebx, 0fh
        mov     al, [digits + ebx]
        stosb
        cmp     edi, path + 8
        jne     .digit
        mov     byte [edi], 0
        mov     esi, path
        call    say_fact
        pop     eax
        ret

; say_fact - head ecx, value esi.
say_fact:
        mov     edi, line
.head:
        mov     al, [ecx]
        inc     ecx
        test    al, al
        jz      .value
        stosb
        jmp     .head
.value:
        lodsb
        cmp     al, ' '
        jb      .end
        stosb
        jmp     .value
.end:
        mov     al, 10
        stosb
        mov     eax, 4                  ; write
        mov     ebx, 1                  ; descriptor
        mov     ecx, line               ; from
        mov     edx, edi                ; count
        sub     edx, ecx
        int     80h
        ret

; read_file - the first 4 KiB of the file at ebx, in page, zero-terminated.  eax: how many bytes
; came, 0 if it is empty, below 0 if it could not be read.
read_file:
        mov     byte [page], 0
        mov     eax, 5                  ; open
        mov     ecx, O_RDONLY           ; flags
        int     80h
        test    eax, eax
        js      .end
        mov     ebx, eax                ; descriptor
        mov     edi, page
.read:
        mov     eax, 3                  ; read
        mov     ecx, edi                ; where to
        mov     edx, page + 4096        ; how much
        sub     edx, edi
        int     80h
        test    eax, eax
        jle     .whole
        add     edi, eax
        jmp     .read
.whole:
        mov     byte [edi], 0
        mov     ebp, eax
        mov     eax, 6                  ; close
        int     80h
        mov     eax, edi
        sub     eax, page
        jnz     .end
        mov     eax, ebp                ; an error, or 0
.end:
        ret

; find_line - the value in the line of page that begins with the text at edx ('\n' in front): esi
; behind its ": ".  Carry if there is none.
find_line:
        mov     esi, page
        call    find_text
        jc      .end
.value:
        lodsb
        cmp     al, ':'
        jne     .value
        inc     esi
        clc
.end:
        ret

; find_text - the text at edx, from esi on: esi where it is, ecx its length.  Carry if it is not there.
find_text:
        mov     ecx, 0
.compare:
        mov     al, [edx + ecx]
        test    al, al
        jz      .found
        cmp     al, [esi + ecx]
        jne     .differs
        inc     ecx
        jmp     .compare
.differs:
        lodsb
        test    al, al
        jnz     find_text
        stc
.found:                                 ; no carry: test cleared it
        ret

; find_noexec32 - in eax the first letters of what the kernel was started with, of the last one if
; there are several: "on", "off"; or 0.
find_noexec32:
        mov     ebx, command_line
        call    read_file
        mov     ebx, 0
        mov     esi, page
        mov     edx, noexec32_label
.next:
        call    find_text
        jc      .end
        add     esi, ecx
        mov     ebx, [esi]
        and     ebx, 0ffffffh
        jmp     .next
.end:
        mov     eax, ebx
        ret
