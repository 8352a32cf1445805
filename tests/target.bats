#!/usr/bin/env bats
# What is known of the target: facts with three values, what it can not do, what stands between.

setup() {
	load lib.bash
	lay_canned
	printf 'done\n' >"$TMP/tree/report"
	lay_facts
}

# The report of the facts program: a whole i386 kernel, and the facts NAME=TEXT of the test instead;
# NAME= leaves one out.
lay_facts() {
	local -A fact=(
		[release]=6.1.0-50-686 [version]='#1 SMP Debian 6.1.176-1 (2026-01-01)' [machine]=i686
		[cpuinfo]=00001000 [flags]='fpu nx' [vendor]=GenuineIntel [meminfo]=00000500 [pae]='  630784 kB'
		[maps]=00000200 [smaps]=00000200 [status]=00000200 [proc]=00000003 ['own-proc']=00000001 [euid]=000003e8
		[capabilities]=00000000 ['user-namespace']='user:[4026531837]' [exe]=/suite/facts
		['exe-head']=$(od -An -v -tx1 -N52 "$BUILD/asm/inc/facts" | tr -d ' \n')
		[stack]=bffff5d0 ['code-segment']=00000073 [vdso]=b7f2a550 ['vdso-size']=00001d5c ['vdso-enters']=0000340f [keys]=00000000 [personality]=02400000
		['anonymous-huge-pages']='0 kB' ['huge-pages']=0 [memory]='  1000000 kB' ['swap-space']='0 kB' [sysctl]=00000003
		[overcommit]=00000002 ['overcommit-mode']=0 [legacy]=00000002 ['legacy-layout']=0
		[areas]=00000006 ['areas-limit']=65530 [randomise]=00000002 ['randomise-mode']=2 [least]=00000006 ['least-address']=65536
		 [surplus]=00000002 ['surplus-limit']=0
		['commit-limit']='  500000 kB' [committed]='   20000 kB' ['admin-reserve']=00000005 ['admin-reserve-size']=8192 ['data-limit']=00000002 ['data-limit-ignored']=N
		[private]=00000020 ['private-mode']='[always] madvise never' ['private-mode-64']='always inherit madvise [never]'
		[shared]=00000020 ['shared-mode']='always within_size advise [never] deny force' ['shared-mode-64']='always [inherit] within_size advise never'
		['dev-mem']=00000003 [segments]=00000001 ['dev-exec']=00000001
		[sockets]=00000003 [swap]=00000003 [ksm]=00000003 [devices]=00000003 [attributes]=00000001 [open]=00000003 [pread64]=00000001 [prctl]=00000001 [sigaction]=00000001 [setrlimit]=00000001
		[fork]=00000007 [ptrace]=00000008 [exec]=00000009 [threads]=0000000a [memfd]=00000003
	)
	local change name

	for change in "$@"; do
		fact[${change%%=*}]=${change#*=}
	done
	{
		echo 'report 1 inc/facts asm'
		for name in "${!fact[@]}"; do
			[ -z "${fact[$name]}" ] || echo "fact $name = ${fact[$name]}"
		done
		echo 'done'
	} >"$TMP/tree/facts"
}

say_facts() {
	"$DRIVER" "$1" --root "$TMP/tree" --build "$TMP/build" --exec "$SUITE/tests/say $TMP/tree" "${@:2}"
}

expects() { printf '%s\n' "$@" >"$TMP/tree/expected/canned/report.exp"; }
case_line() { printf 'claims: A-01\ntags: word\n%s\n' "$1" >"$TMP/tree/cases/canned/report.case"; }

# The only case is skipped with the reason $1.
skips() {
	run -125 canned --face asm
	assert_line "ok 1 canned/report # SKIP $1"
}

passes() {
	run -0 canned --face asm
	assert_line "ok 1 canned/report"
}

@test "a fact that can not be read is unknown, and what hangs on it is skipped" {
	lay_facts cpuinfo=fffffffe flags= vendor=
	expects "[nx] exit 1" "[no-nx] exit 1"
	skips "nx is unknown: /proc/cpuinfo can not be read (ENOENT)"
	assert_line --partial "# Linux 6.1.0-50-686 i686 (native, nx unknown) "
	assert_line --partial "nx is unknown (/proc/cpuinfo can not be read (ENOENT))"
	expects "[pku] exit 1" "exit 0"
	passes
	lay_facts cpuinfo=fffffffe flags= vendor= keys=00000001 # that may be the host's of User-mode Linux
	skips "pku is unknown: /proc/cpuinfo can not be read (ENOENT)"
	expects "[compat,nx] exit 1" "exit 0"
	passes
	expects "exit 0"
	case_line "needs: nx"
	skips "nx is unknown: /proc/cpuinfo can not be read (ENOENT)"
	case_line "needs: compat,nx"
	skips "needs compat"
}

@test "a cpuinfo that is no x86 processor's says nothing of what one can do" {
	lay_facts flags= vendor=
	expects "[nx] exit 1" "[no-nx] exit 1"
	skips "nx is unknown: /proc/cpuinfo has no flags"
	lay_facts flags= vendor= keys=00000001 # an emulator's processor has them all the same
	expects "[pku] exit 0" "[no-pku] exit 1"
	passes
	lay_facts keys=
	skips "pku is unknown: the processor was not asked"
}

@test "an i386 kernel whose meminfo can not be read may have no PAE; an x86-64 one has" {
	expects "[nx] exit 0" "[no-nx] exit 1"
	passes
	lay_facts meminfo=fffffff3
	skips "nx is unknown: /proc/meminfo can not be read (EACCES)"
	lay_facts meminfo=fffffff3 machine=x86_64 code-segment=00000023
	passes
	lay_facts pae= no-pae='   98304 kB'
	run -1 canned --face asm
	assert_line --partial "# Linux 6.1.0-50-686 i686 (native, no-nx) "
	# Somebody else's meminfo (lxcfs) may have none of the two.
	lay_facts pae=
	skips "nx is unknown: /proc/meminfo has neither DirectMap2M nor DirectMap4M"
	lay_facts pae= machine=x86_64 code-segment=00000023
	passes
}

@test "what the target can not do is one line, and a SKIP that names it" {
	expects "maps before..after: unchanged" "exit 0"
	lay_facts maps=fffffff3
	skips "needs readable /proc/self/maps (EACCES)"
	assert_line "# this target has no readable /proc/self/maps (EACCES): 1 case is skipped"
	lay_facts maps=00000000
	skips "needs readable /proc/self/maps (nothing came of it)"
	lay_facts maps=
	skips "maps is unknown: it was not asked"
	lay_facts maps=fffffff3 fork=ffffffda
	expects "child: read 0x1000 = 00" "exit 0"
	skips "needs fork (ENOSYS)"
	assert_line --partial "no fork (ENOSYS)"
	run -125 canned --face asm -f "short=$TMP/short"
	run cat "$TMP/short"
	assert_line --regexp "^this target has no .*: 1 case is skipped\$"
	expects "exit 0"
	passes
	refute_output --partial "this target has"
}

# bats test_tags=slow
@test "each kind of line needs what it shows" {
	local -A lacks=(["areas a..b: unchanged"]=maps ["smaps x A Rss = 0 kB"]=smaps
		["status a VmLck = 0 kB"]=status ["ended child = exit 0"]=fork ["fork() = 2"]=fork
		["child: maps a..b: unchanged"]=maps ["memfd_create(\"m\", 0) = 3"]=memfd
		["open(\"data\", O_RDWR, 0) = 3"]=open ["prctl(65, 0x1, 0, 0, 0) = 0"]=prctl ["bytes data 0 = 41"]=pread64
		["execve(\"x\", block, block) = -ENOENT"]=exec
		["open(\"/dev/zero\", O_RDWR, 0) = 3"]=devices ["open(\"/dev/null\", O_RDONLY, 0) = 3"]=devices
		["mseal(0x50000000, 4096, 0) = 0"]=mseal
		["remap_file_pages(0x50000000, 4096, PROT_NONE, 1, 0) = 0"]=remap-file-pages
		["process_vm_readv(block, block, 1, block, 1, 0) = 1"]=process-vm)
	local line

	for line in "${!lacks[@]}"; do
		expects "$line" "exit 0"
		lay_facts "${lacks[$line]}=ffffffff"
		run -125 canned --face asm
		assert_line --regexp '^ok 1 canned/report # SKIP needs .* \(EPERM\)$'
	done
	expects 'open("/dev/mem", O_RDWR, 0) = 3' "exit 0"
	lay_facts dev-mem=ffffffff
	skips "needs dev-mem that can be opened: EPERM"
	expects "exit 0"
	for line in fork threads exec ptrace memfd maps smaps status proc sysctl sockets swap ksm devices dev-exec segments mseal remap-file-pages process-vm attributes open pread64 prctl sigaction setrlimit; do
		case_line "needs: $line"
		lay_facts
		passes
		lay_facts "$line=ffffffff"
		run -125 canned --face asm
		assert_line --regexp '^ok 1 canned/report # SKIP needs .* \(EPERM\)$'
	done
}

@test "what starts again under another emulator, or none, is not asked" {
	case_line "needs: exec"
	lay_facts "exec-exe=/suite/facts"
	passes
	lay_facts "exec-exe=/usr/bin/qemu-i386-static"
	skips "needs execve of /proc/self/exe (by /usr/bin/qemu-i386-static, not by /suite/facts)"
	lay_facts "exec-exe=/usr/bin/qemu-i386-static" exec=ffffffff
	skips "needs execve of /proc/self/exe (by /usr/bin/qemu-i386-static, not by /suite/facts)"
}

@test "root is who the program is under the prefix, outside of a user namespace" {
	case_line "user: root"
	skips "needs root"
	lay_facts euid=00000000 capabilities=00000000
	skips "needs root with CAP_IPC_LOCK"
	lay_facts euid=00000000 capabilities=ffffffff user-namespace='user:[4026532176]'
	skips "needs root outside of a user namespace"
	lay_facts euid=00000000 capabilities=ffffffff user-namespace=fffffff3
	skips "root is unknown: /proc/self/ns/user can not be read (EACCES)"
	# A kernel without user namespaces.
	lay_facts euid=00000000 capabilities=ffffffff user-namespace=fffffffe
	passes
	lay_facts euid=00000000 capabilities=ffffffff
	passes
}

@test "the patch level of a kernel: its release, or what its distribution says elsewhere" {
	expects "[linux<6.1.176] exit 1" "[linux>=6.1.176] exit 0" "[linux<6.1] exit 1" "[linux>=6.2] exit 1"
	passes
	lay_facts release=6.1.176+deb13-amd64 version='#1 SMP'
	passes
	lay_facts release=6.1.0-45-generic version='#45-Ubuntu SMP' \
		signature='Ubuntu 6.1.0-45.45-generic 6.1.176'
	passes
	expects "[linux<6.12.0] exit 1" "[linux>=6.12.0] exit 0" "[linux<6.13] exit 0"
	lay_facts release=6.12.0-rc3 version='#1 SMP'
	run -1 canned --face asm # two lines of exit: none fits
	expects "[linux<6.12.0] exit 1" "[linux>=6.12.0] exit 0"
	passes
}

@test "a patch level that can not be believed: a condition that hangs on it is unknown" {
	lay_facts release=6.1.0-553.el8.i686 version='#1 SMP PREEMPT'
	expects "[linux<6.1.100] exit 1" "[linux>=6.1.100] exit 0"
	skips "linux<6.1.100 is unknown: release 6.1.0-553.el8.i686 does not tell the third number"
	expects "[linux<6.2.100] exit 0" "[linux>=6.2.100] exit 1" "[linux<6.1] exit 1"
	passes
	# Words of another version are none of this one.
	lay_facts release=6.1.0-553.el8.i686 version='#1 SMP Debian 6.5.10-1'
	expects "[linux<6.1.100] exit 1" "[linux>=6.1.100] exit 0"
	skips "linux<6.1.100 is unknown: release 6.1.0-553.el8.i686 does not tell the third number"
}

@test "what the kernel executes is not the program: an emulator, with a name or without" {
	cat >"$TMP/emulator" <<-'END'
		#!/bin/sh
		[ "$1" != --version ] || exec echo 'qemu-i386 version 8.1.5'
	END
	chmod +x "$TMP/emulator"
	expects "[real] exit 1" "exit 0"
	lay_facts exe="$TMP/emulator" exe-head="$(printf '7f%.0s' {1..52})"
	passes
	assert_line --partial " on qemu-i386 8.1.5 "
	lay_facts exe=/opt/fex exe-head="$(printf '7f%.0s' {1..52})"
	passes
	assert_line --partial " on an unknown emulator, /opt/fex (--emulator NAME says which)"
	lay_facts exe=fffffffe exe-head=
	skips "real is unknown: /proc/thread-self/exe can not be read (ENOENT)"
}

# The file that interprets the program, /opt/fex, and what /proc/self/maps says, a line for each word.
interpreted() {
	lay_facts exe=/opt/fex exe-head="$(printf '7f%.0s' {1..52})"
	{
		sed '$d' "$TMP/tree/facts"
		printf '%s\n' 'areas start' "$@" 'end' 'done'
	} >"$TMP/tree/facts.new"
	mv "$TMP/tree/facts.new" "$TMP/tree/facts"
}

@test "an emulator that shows areas of its own among those of the program, and one that hides them" {
	local own='08049000-0804a000 r-xp 00001000 08:01 12 /suite/facts'

	expects "exit 0"
	case_line "needs: own-space"
	passes
	interpreted "$own" "58001000-58204000 r-xp 00001000 08:01 77 /opt/fex"
	skips "needs own-space without areas of /opt/fex"
	interpreted "$own" "58001000-58204000 r-xp 00001000 08:01 77 /opt/fex-libraries"
	passes
	interpreted '!fffffff3'
	sed -i 's/^fact maps = .*/fact maps = fffffff3/' "$TMP/tree/facts"
	skips "own-space is unknown: /proc/self/maps can not be read (EACCES)"
}

@test "--emulator says what it is; the name is a condition, others are not" {
	printf 'canned/report | fex<24.12 | its bug\n\t-exit 1\n\t+exit 0\n' >"$TMP/known"
	expects "exit 1"
	run -2 canned --face asm --known "$TMP/known"
	assert_output --partial "unknown condition: fex<24.12 (there are native"
	run -0 canned --face asm --known "$TMP/known" --emulator fex=24.11
	assert_line "ok 1 canned/report # XFAIL its bug"
	assert_line --partial " on fex 24.11 "
	run -1 canned --face asm --known "$TMP/known" --emulator fex=24.12
	assert_line --regexp 'again: \./run-tests\.sh --failed --exec .* --emulator fex=24\.12 --known '
	run -2 canned --face asm --known "$TMP/known" --emulator fxe
	assert_output --partial "uml v86 bochs fxe qemu-i386<1.2)"
	expects "[real] exit 1" "exit 0"
	run -0 canned --face asm --emulator box64
}

@test "--emulator: names and versions that are none" {
	local word

	run -2 canned --emulator ''
	assert_output --partial "--emulator takes NAME[=VERSION], not an empty word"
	for word in FEX 'a b' -x fex= fex=new fex=3 fex=1.2.3.4 =1.2; do
		run -2 canned --emulator "$word"
		assert_output "mmap2-suite: --emulator takes a name of a-z, 0-9 and '-', and a version with a dot: fex or fex=24.11 (3.0, not 3); not $word"
	done
	for word in real linux native fork any; do
		run -2 canned --emulator "$word"
		assert_output "mmap2-suite: --emulator: $word is a condition that means something else"
	done
}

@test "valgrind's other tools answer for the program: refused with the words that help" {
	printf '#!/bin/sh\n[ "$1" != --version ] || exec echo valgrind-3.19.0\n' >"$TMP/valgrind"
	printf 'while [ "${1#-}" != "$1" ]; do shift; done\nexec "$@"\n' >>"$TMP/valgrind"
	chmod +x "$TMP/valgrind"
	run -2 deliberate --exec "$TMP/valgrind" verdict/pass
	assert_output "mmap2-suite: --exec: valgrind's memory checker answers for the program; use --exec 'valgrind --tool=none -q'"
	run -2 deliberate --exec "$TMP/valgrind --tool=memcheck" verdict/pass
}

@test "a wrapper that never tells its version is not waited for for ever" {
	printf '#!/bin/sh\n[ "$1" != --version ] || exec sleep 1000\nexec "$@"\n' >"$TMP/wrapper"
	chmod +x "$TMP/wrapper"
	run -0 timeout -k 1 120 "$DRIVER" --root "$TREE" --build "$BUILD/self-test" -f tap \
		--exec "$TMP/wrapper" verdict/pass
	assert_line "ok 1 verdict/pass"
}

@test "root of a user namespace: what needs more is skipped by that name" {
	unshare -r true 2>/dev/null || skip "needs user namespaces"
	run -0 unshare -r "$BUILD/asm/inc/facts"
	refute_line "fact user-namespace = user:[4026531837]"
	cp -r "$TREE" "$TMP/namespace"
	echo 'user: root' >>"$TMP/namespace/cases/verdict/pass.case"
	run -125 unshare -r "$DRIVER" --root "$TMP/namespace" --build "$BUILD/self-test" -f tap verdict/pass
	assert_line "ok 1 verdict/pass # SKIP needs root outside of a user namespace"
	sed -i 's/^user: root/user: nobody/' "$TMP/namespace/cases/verdict/pass.case"
	run -125 unshare -r "$DRIVER" --root "$TMP/namespace" --build "$BUILD/self-test" -f tap verdict/pass
	assert_line "ok 1 verdict/pass # SKIP needs root that can become nobody, outside of a user namespace"
}

# bats test_tags=slow
@test "settings that a target may have: each a need that is named" {
	local -A settings=(["overcommit-mode=2"]="overcommit|overcommitted memory (overcommit_memory is 2)"
		["legacy-layout=1"]="top-down|layout from the top down (legacy_va_layout is 1)"
		["areas-limit=1048576"]="default-areas|limit of 65530 areas (max_map_count is 1048576)"
		["randomise-mode=0"]="randomised|randomised layout (randomize_va_space is 0)"
		["personality=02440000"]="randomised|randomised layout (its personality has ADDR_NO_RANDOMIZE)"
		["least-address=4096"]="default-min-addr|mmap_min_addr of 65536 (mmap_min_addr is 4096)"
		["huge-pages=4"]="empty-pool|empty pool of huge pages (HugePages_Total is 4)"
		["surplus-limit=9"]="empty-pool|empty pool of huge pages (nr_overcommit_hugepages is 9)"
		["own-proc=00000000"]="own-proc|/proc of its own PID namespace (its numbers are of another)"
		["huge-page-size=    1048576 kB"]="hugetlb|huge pages (Hugepagesize is 1048576 kB)"
		["huge-pages="]="hugetlb|huge pages (/proc/meminfo has no HugePages_Total)"
		["stack=7f8ff5d0"]="three-gib|3 GiB for programs (they have 2048 MiB)"
		["stack=afa0f5d0"]="three-gib|3 GiB for programs (they have 2816 MiB)"
		["commit-limit=  80000 kB"]="limit-room|64 MiB left of CommitLimit (50 MiB are left)"
		["admin-reserve-size=450000"]="limit-room|64 MiB left of CommitLimit (29 MiB are left)"
		["data-limit-ignored=Y"]="data-limit|RLIMIT_DATA that is heeded (ignore_rlimit_data is Y)"
		["private-mode-64=[always] inherit madvise never"]="small-private|private memory page by page (hugepages-64kB/enabled is always)"
		["private-mode-16=always [inherit] madvise never"]="small-private|private memory page by page (hugepages-16kB/enabled is inherit)"
		["shared-mode=[always] within_size advise never deny force"]="small-shared|shared memory page by page (shmem_enabled is always)"
		["shared-mode=always within_size advise never deny [force]"]="small-shared|shared memory page by page (shmem_enabled is force)"
		["shared-mode-1024=always inherit [within_size] advise never"]="small-shared|shared memory page by page (hugepages-1024kB/shmem_enabled is within_size)"
		["threads=fffffff5"]="threads|four threads at once (EAGAIN)"
		["segments=ffffffea"]="segments|two segments of shared memory (EINVAL)"
		["vdso=00000000"]="vdso|vdso (AT_SYSINFO is not there)"
		["vdso-size=00000df4"]="vdso-pages|vdso of several pages (it has one)"
		["vdso-enters=000080cd"]="fast-entry|vdso with sysenter or syscall (it has int 80h)"
		["vdso-enters=00000000"]="fast-entry|vdso with sysenter or syscall (none was found at AT_SYSINFO)"
		["vdso-size=00000000"]="vdso-pages|vdso of several pages (AT_SYSINFO_EHDR is not there)"
		["personality=02600000"]="top-down|layout from the top down (its personality has ADDR_COMPAT_LAYOUT)")
	local fact need words

	for fact in "${!settings[@]}"; do
		IFS='|' read -r need words <<<"${settings[$fact]}"
		case_line "needs: $need"
		lay_facts
		passes
		lay_facts "$fact"
		skips "needs $words"
		assert_line "# this target has no $words: 1 case is skipped"
	done
	case_line "needs: min-addr"
	lay_facts least-address=4096
	passes
	lay_facts least-address=0
	skips "needs mmap_min_addr above 0 (mmap_min_addr is 0)"
	case_line "needs: no-thp"
	lay_facts
	skips "needs no-thp"
	lay_facts anonymous-huge-pages=
	passes
}

@test "noexec32=off: what shows memory that is read and not executed is skipped by that name" {
	local shown=('+ 50000000..50001000 rw-p 0 anonymous' 'smaps data A VmFlags.ex = no' 'run A+0 = SIGSEGV SEGV_ACCERR')
	local off="noexec32=0066666f" on="noexec32=00206e6f" line words="memory that is read and not executed (noexec32=off gives every program READ_IMPLIES_EXEC)"

	case_line "needs: read-alone"
	lay_facts $off code-segment=00000023 machine=x86_64
	skips "needs $words"
	assert_line "# this target has no $words: 1 case is skipped"
	lay_facts $on code-segment=00000023 machine=x86_64
	passes
	# A kernel of i386 has no such parameter.
	lay_facts $off
	passes
	case_line ""
	lay_facts $off code-segment=00000023 machine=x86_64
	passes
	for line in "${shown[@]}"; do
		expects "$line" "exit 0"
		skips "needs $words"
	done
}

@test "a setting that can not be read is unknown" {
	local -A files=([overcommit]=overcommit/overcommit_memory [legacy]=top-down/legacy_va_layout
		[areas]=default-areas/max_map_count [surplus]=empty-pool/nr_overcommit_hugepages)
	local fact

	case_line "needs: min-addr"
	lay_facts least=fffffffe
	skips "min-addr is unknown: /proc/sys/vm/mmap_min_addr can not be read (ENOENT)"
	case_line "needs: default-min-addr"
	skips "default-min-addr is unknown: /proc/sys/vm/mmap_min_addr can not be read (ENOENT)"
	case_line "needs: randomised"
	lay_facts randomise=
	skips "randomised is unknown: /proc/sys/kernel/randomize_va_space was not asked"
	for fact in "${!files[@]}"; do
		case_line "needs: ${files[$fact]%/*}"
		lay_facts "$fact=fffffff3"
		skips "${files[$fact]%/*} is unknown: /proc/sys/vm/${files[$fact]#*/} can not be read (EACCES)"
	done
	case_line "needs: overcommit"
	lay_facts overcommit-mode=much
	skips "overcommit is unknown: /proc/sys/vm/overcommit_memory says no number"
	lay_facts meminfo=fffffff3
	for fact in thp hugetlb empty-pool; do
		case_line "needs: $fact"
		skips "$fact is unknown: /proc/meminfo can not be read (EACCES)"
	done
	case_line "needs: below-1-gib"
	skips "below-1-gib is unknown: /proc/meminfo can not be read (EACCES)"
	lay_facts swap-space='50000 kB'
	skips "needs below-1-gib of memory and swap: there are 1025 MiB"
	lay_facts swap-space=
	skips "below-1-gib is unknown: /proc/meminfo does not have MemTotal and SwapTotal"
	for fact in limit-room low-limit; do
		case_line "needs: $fact"
		lay_facts meminfo=fffffff3
		skips "$fact is unknown: /proc/meminfo can not be read (EACCES)"
		lay_facts committed=
		skips "$fact is unknown: /proc/meminfo does not have CommitLimit and Committed_AS"
	done
	case_line "needs: limit-room"
	lay_facts admin-reserve=fffffff3
	skips "limit-room is unknown: /proc/sys/vm/admin_reserve_kbytes can not be read (EACCES)"
	case_line "needs: low-limit"
	lay_facts commit-limit=' 1048576 kB'
	skips "needs low-limit of less than 1 GiB: CommitLimit is 1024 MiB"
	for fact in small-private small-shared; do
		case_line "needs: $fact"
		lay_facts private=fffffffe
		skips "$fact is unknown: /sys/kernel/mm/transparent_hugepage/enabled can not be read (ENOENT)"
		# Built without.
		lay_facts private=fffffffe anonymous-huge-pages=
		passes
	done
	case_line "needs: data-limit"
	lay_facts data-limit=fffffffe data-limit-ignored=
	skips "data-limit is unknown: /sys/module/kernel/parameters/ignore_rlimit_data can not be read (ENOENT)"
	lay_facts data-limit=fffffffe data-limit-ignored= release=4.4.0
	passes
	case_line "needs: dev-mem"
	lay_facts dev-mem=ffffffff
	skips "needs dev-mem that can be opened: EPERM"
	case_line "needs: three-gib"
	lay_facts stack=9000f5d0
	skips "three-gib is unknown: the stack lies at 9000f5d0"
	lay_facts stack= vdso= personality=
	skips "three-gib is unknown: the stack was not asked"
	case_line "needs: vdso"
	skips "vdso is unknown: it was not asked"
	case_line "needs: personality"
	skips "personality is unknown: it was not told"
}

@test "room to commit: what is left of the limit, where memory is never promised beyond it" {
	local limit=commit-limit='  100000 kB'
	local left
	local no="room to commit 80 MiB (overcommit_memory is 2, and 78 MiB are left of CommitLimit)"

	case_line "needs: room"
	for left in overcommit-mode=0 overcommit-mode=1 committed='   18000 kB'; do
		lay_facts "$limit" committed='   20000 kB' overcommit-mode=2 "$left"
		passes
	done
	lay_facts "$limit" committed='   20000 kB' overcommit-mode=2
	skips "needs $no"
	assert_line "# this target has no overcommitted memory (overcommit_memory is 2), no $no: 1 case is skipped"
	lay_facts "$limit" committed='   20000 kB' overcommit=fffffff3
	skips "room is unknown: /proc/sys/vm/overcommit_memory can not be read (EACCES)"
	lay_facts "$limit" committed= overcommit-mode=2
	skips "room is unknown: /proc/meminfo has no Committed_AS"
	lay_facts meminfo=fffffff3 overcommit-mode=2
	skips "room is unknown: /proc/meminfo can not be read (EACCES)"
	# A kernel that counts nothing, and has no such setting.
	lay_facts overcommit=fffffffe
	passes
	# What is kept for root nobody else can have, and his programs would not start.
	case_line "user: nobody"
	lay_facts "$limit" committed='   20000 kB' overcommit-mode=2 euid=00000000 capabilities=ffffffff
	run canned
	assert_output --partial "no $no: 1 case is skipped"
}

# canned_in_group 'FILE=NUMBER ...': in control groups /a/b that have these files, of a kernel's own form.
canned_in_group() {
	# shellcheck disable=SC2016 # for the shell inside
	run unshare -m sh -c 'mount -t tmpfs none /sys/fs/cgroup && mount --bind "$0/cgroup" "/proc/$$/cgroup" || exit
		for file in $1; do
			mkdir -p "/sys/fs/cgroup/$(dirname "$file")" && echo "${file#*=}" >"/sys/fs/cgroup/${file%=*}"
		done
		shift; exec "$@"' "$TMP" "$@" "$DRIVER" --root "$TMP/tree" --build "$TMP/build" -f tap --face asm \
		--exec "$SUITE/tests/say $TMP/tree" -j 2
}

@test "control groups: what they leave to the programs that run side by side" {
	unshare -m mount -t tmpfs none /sys/fs/cgroup 2>/dev/null || skip "needs mount namespaces"
	echo '0::/a/b' >"$TMP/cgroup"
	case_line "needs: memory"
	canned_in_group 'memory.max=max a/memory.max=33554432 a/b/memory.max=max'
	assert_line "ok 1 canned/report"
	canned_in_group 'a/memory.max=8388608 a/b/memory.max=33554432'
	assert_line "ok 1 canned/report # SKIP needs 32 MiB of memory (its control group has 8 MiB)"
	case_line "needs: threads"
	canned_in_group 'a/pids.max=20 a/pids.current=10 a/b/pids.max=max'
	assert_line "ok 1 canned/report"
	canned_in_group 'a/pids.max=20 a/pids.current=11'
	assert_line "ok 1 canned/report # SKIP needs four threads at once (pids.max of its control group leaves 9 tasks; -j 2 takes 10)"
	# A hierarchy for each controller.
	printf '%s\n' 5:memory:/a 4:pids:/b 0::/ >"$TMP/cgroup"
	canned_in_group 'pids/b/pids.max=9 pids/b/pids.current=1 memory/b/pids.max=1'
	assert_line --partial "leaves 8 tasks; -j 2 takes 10)"
	printf '%s\n' 5:pids,memory:/b 1:name=systemd:/pids >"$TMP/cgroup"
	canned_in_group 'pids/b/pids.max=9 pids/b/pids.current=1'
	assert_line --partial "leaves 8 tasks; -j 2 takes 10)"
	case_line "needs: fork"
	canned_in_group 'pids/b/pids.max=9 pids/b/pids.current=3'
	assert_line "ok 1 canned/report"
	canned_in_group 'pids/b/pids.max=9 pids/b/pids.current=4'
	assert_line --partial "# SKIP needs fork (pids.max of its control group leaves 5 tasks; -j 2 takes 6)"
	printf '%s\n' 5:memory:/a 4:pids:/b 0::/ >"$TMP/cgroup"
	case_line "needs: memory"
	canned_in_group 'memory/a/memory.limit_in_bytes=9437184'
	assert_line "ok 1 canned/report # SKIP needs 32 MiB of memory (its control group has 9 MiB)"
	canned_in_group 'memory/a/memory.limit_in_bytes=9223372036854771712'
	assert_line "ok 1 canned/report"
}

@test "a control group with less memory than a run takes: that is said before, and fewer run side by side" {
	unshare -m mount -t tmpfs none /sys/fs/cgroup 2>/dev/null || skip "needs mount namespaces"
	echo '0::/a/b' >"$TMP/cgroup"
	canned_in_group 'a/b/memory.max=6291456'
	assert_failure 125
	assert_output "mmap2-suite: the control group of this process (/proc/self/cgroup) has 6 MiB of memory, and a run of 1 case takes 7: raise its memory.max, or ask for fewer at a time (--shard)"
	canned_in_group 'a/b/memory.max=7340032'
	assert_success
	assert_line "ok 1 canned/report"
	case_line "needs: threads"
	canned_in_group 'a/b/memory.max=20971520 a/pids.max=9 a/pids.current=5'
	assert_line --partial "leaves 4 tasks; -j 1 takes 5)"
}

# in_real_group BYTES COMMAND...: in a control group that the kernel holds to that.
in_real_group() {
	local root=/sys/fs/cgroup group limit=memory.max

	if [ -e $root/memory/memory.limit_in_bytes ]; then
		root=$root/memory
		limit=memory.limit_in_bytes
	else
		grep -qs memory $root/cgroup.subtree_control || skip "needs the memory controller"
	fi
	group=$root/mmap2-suite-test.$$
	mkdir "$group" 2>/dev/null || skip "needs the right to make control groups"
	echo "$1" >"$group/$limit"
	shift
	# shellcheck disable=SC2016 # for the shell inside
	run sh -c 'echo $$ >"$0/cgroup.procs" && exec "$@"' "$group" "$@"
	rmdir "$group"
}

@test "all cases do with the memory that they are said to take" {
	in_real_group $((15 << 20)) "$SUITE/run-tests.sh" -f short
	assert_failure 125
	assert_output --regexp "^mmap2-suite: .* has 15 MiB of memory, and a run of [0-9]+ cases takes 16: "
	in_real_group $((16 << 20)) "$SUITE/run-tests.sh" -f short
	assert_success
}

@test "the end of the task follows from the stack" {
	local end

	run -0 say_facts facts
	assert_line "end              c0000000"
	lay_facts stack=ff9d15d0 code-segment=00000023 machine=x86_64
	run -0 say_facts facts
	assert_line "end              ffffe000"
	# setarch -3: ADDR_LIMIT_3GB
	lay_facts stack=bf9d15d0 code-segment=00000023 machine=x86_64
	run -0 say_facts facts
	assert_line "end              c0000000"
	for end in 40000000:1024 78000000:1920 80000000:2048 b0000000:2816; do
		lay_facts "stack=$(printf %x $((0x${end%:*} - 0x800000)))"
		run -0 say_facts facts
		assert_line "end              ${end%:*}"
		assert_line "three-gib        no (they have ${end#*:} MiB)"
	done
}

@test "uname that is faked: the code segment is the kernel's own" {
	expects "[native] exit 1" "[compat] exit 0"
	lay_facts code-segment=00000023
	passes
	assert_line --partial "# Linux 6.1.0-50-686 i686 (compat, nx, uname is faked) "
	expects "[native] exit 0" "[compat] exit 1"
	lay_facts code-segment=00000073
	passes
	# An emulator has segments of its own, and what it answers for uname counts.
	lay_facts code-segment=00000023 exe=/opt/fex exe-head="$(printf '7f%.0s' {1..52})"
	passes
	# Whether one answers is not known: neither is it.
	lay_facts code-segment=00000023 exe=/usr/bin/tracer exe-head="$(printf '7f%.0s' {1..52})" tracer=87
	skips "native is unknown: uname says i686, and the code segment x86_64"
	lay_facts code-segment=00000023 exe=
	skips "native is unknown: uname says i686, and the code segment x86_64"
	lay_facts code-segment=00000073 exe=
	passes
	lay_facts code-segment=00000023 vendor='User Mode Linux'
	passes
}

@test "valgrind: the keys are those of the kernel that it runs on, which the processor that it shows hides" {
	local valgrind=(exe=/usr/libexec/valgrind/none-x86-linux exe-head="$(printf '7f%.0s' {1..52})")

	lay_facts "${valgrind[@]}" flags='fpu nx pku ospke' keys=00000000
	run -0 say_facts facts
	assert_line "pku              yes"
	lay_facts "${valgrind[@]}" flags='fpu nx pku' keys=00000000
	run -0 say_facts facts
	assert_line "pku              no"
	lay_facts "${valgrind[@]}" cpuinfo=fffffffe flags= vendor= keys=00000000
	run -0 say_facts facts
	assert_line "pku              unknown (/proc/cpuinfo can not be read (ENOENT))"
}

@test "proot: the kernel itself answers, and what proot answers is known by its name" {
	local proot=(code-segment=00000023 exe=/usr/bin/proot exe-head="$(printf '7f%.0s' {1..52})")

	expects "[compat] exit 0" "[native] exit 1"
	lay_facts "${proot[@]}" tracer=87
	passes
	assert_line --partial " (compat, nx, uname is faked) on proot "
	run -0 say_facts facts
	assert_line "real             yes"
	assert_line "own-space        no (without areas of proot)"
	assert_line --partial "space            no "
	# Under its name and not traced: what that is is not known.
	lay_facts "${proot[@]}"
	run -0 say_facts facts
	assert_line "real             no"
	refute_output --partial " on proot"
}

@test "User-mode Linux: its host's flags are not its own, its stack and its layout are" {
	local uml=(vendor='User Mode Linux' flags='fpu nx pku ospke' keys=00000001 stack=7fb0e5d0 legacy=fffffffe
		legacy-layout=)

	lay_facts keys=00000001 machine=x86_64 code-segment=00000023
	run -0 say_facts facts
	assert_line "pku              yes"
	lay_facts "${uml[@]}"
	run -0 say_facts facts
	assert_line --partial " on uml 6.1.176"
	assert_line "end              80000000"
	assert_line "nx               no"
	assert_line "pku              no"
	assert_line "three-gib        no (they have 2048 MiB)"
	assert_line "top-down         no (User-mode Linux has none)"
	case_line "needs: three-gib"
	skips "needs 3 GiB for programs (they have 2048 MiB)"
	lay_facts "${uml[@]}" stack=
	skips "three-gib is unknown: the stack was not asked"
	run -0 say_facts facts
	assert_line "end              fffff000"
}

@test "a personality that does not come through: what asks for it is skipped" {
	case_line "personality: 0x0040000"
	lay_facts personality=02000000
	passes
	lay_facts personality=00040000
	skips "needs personality that a program starts with (what starts it changes it)"
	case_line "personality: 0x0400000"
	lay_facts
	passes
	lay_facts personality=02000000
	skips "needs READ_IMPLIES_EXEC that a program starts with (what starts it loses it)"
}

@test "facts: what the target says of itself, and why cases are skipped" {
	case_line "needs: vdso,compat"
	lay_facts vdso=00000000
	run -0 say_facts facts
	assert_line --regexp '^Linux 6\.1\.0-50-686 i686 \(native, nx\) under '
	assert_line "version          6.1.176"
	assert_line "vdso             no (AT_SYSINFO is not there)"
	assert_line "native           yes"
	assert_line "skips 1: needs vdso (AT_SYSINFO is not there)"
	refute_output --partial 1..1
	# The answers of all facts stand in one column, however long the longest name is.
	run -0 awk '/^version /, /^sigreturn / { print index($0, " ") <= 17 && substr($0, 17, 1) == " " && substr($0, 18, 1) != " " }' <<<"$output"
	assert_equal "$(sort -u <<<"$output")" 1
	run -0 say_facts --facts
	assert_line "native           yes"
	case_line ""
	run -0 say_facts facts canned/report
	refute_line --partial skips
	run -2 say_facts facts no/case
	run -2 say_facts facts --save "$TMP/saved"
	assert_output "mmap2-suite: --save goes with run, not with facts"
}

@test "a prefix that hides the scratch directory, or leaves a descriptor: one line" {
	lay_facts directory=/root
	run -125 canned --face asm
	assert_line --regexp '^mmap2-suite: --exec: it starts programs in /root and not in the scratch directory /.*/mmap2-suite\.[0-9]+-[A-Za-z0-9]{6}/0; --scratch DIR puts that where the prefix does not hide it$'
	refute_line --partial canned/report
	lay_facts proc=00000005
	run -125 canned --face asm
	assert_line "mmap2-suite: --exec: it leaves descriptor 3 open to the programs, which would number their own behind it; sh -c 'exec \"\$@\" 3>&-' sh, behind it, closes that"
	refute_line --partial canned/report
}

@test "a limit that starves the prefix itself: the case is skipped by its name" {
	case_line "limit: NOFILE 4"
	skips "needs descriptors that the prefix takes"
	case_line "limit: NOFILE 64"
	passes
}

@test "the scratch directory is where --scratch says, or else TMPDIR" {
	printf '#!/bin/sh\npwd >>"%s"\nexec "$@"\n' "$TMP/places" >"$TMP/where"
	chmod +x "$TMP/where"
	mkdir "$TMP/one" "$TMP/other"
	at() { # FOLDER OPTION...
		rm -f "$TMP/places"
		run -0 "$DRIVER" --root "$TMP/tree" --build "$TMP/build" -f tap \
			--exec "$TMP/where $SUITE/tests/say $TMP/tree" "${@:2}"
		assert_line "ok 1 canned/report"
		run -0 cat "$TMP/places"
		assert_equal "$(grep -cv "^$1/mmap2-suite\." "$TMP/places" || true)" 0
		assert_line --regexp "^$1/mmap2-suite\\."
	}
	TMPDIR=$TMP/one at "$TMP/one"
	TMPDIR=$TMP/one at "$TMP/other" --scratch "$TMP/other"
	TMPDIR='' at /dev/shm
	run -0 find "$TMP/one" "$TMP/other" -mindepth 1
	refute_output
	run -125 canned --scratch "$TMP/none"
	assert_output "mmap2-suite: --scratch: cannot make a directory in $TMP/none (No such file or directory); it must be one that can be written, allows execution and has room for 16 MiB"
	for name in $'new\nline' $'tab\tbed' $'\177'; do
		mkdir "$TMP/$name"
		ln -sfn "$TMP/$name" "$TMP/link"
		run -125 canned --scratch "$TMP/link"
		assert_output --partial "in $TMP/link (its name has a control character); it must be one"
		TMPDIR=$TMP/$name at /dev/shm
	done
	expects "exit 1"
	run -1 canned --scratch "$TMP/one"
	assert_line --partial " --scratch $TMP/one"
}
