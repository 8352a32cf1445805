#!/usr/bin/env bats
# bats file_tags=any-host
# The suite as others get it: a folder that runs where it lies, and an installation.

setup() { load lib.bash; }

pack() { "$SUITE/tools/package" portable "$BUILD" "$1"; }

# Once for the file: what a user unpacks.
unpacked() {
	folder=$BATS_FILE_TMPDIR/unpacked
	[ -e "$BUILD/vm/init" ] || make -s -C "$SUITE" O="$BUILD" vm
	[ ! -d "$folder" ] || return 0
	mkdir "$folder"
	pack "$folder.tar.gz"
	tar -C "$folder" -xzf "$folder.tar.gz"
}

# What an installation has with it for other machines, which are built by hand for the tests.
laid_out_files() {
	[ -e "$BUILD/vm/initramfs.cpio" ] && [ -e "$BUILD/mmap2-suite-portable.tar.gz" ] && [ -e "$BUILD/there" ] ||
		make -s -C "$SUITE" O="$BUILD" vm portable
}

# bats test_tags=slow
@test "the portable folder: one archive below 12 MB, all in one folder, nobody's files" {
	unpacked
	assert [ "$(stat -c %s "$folder.tar.gz")" -lt 12000000 ]
	run -0 tar -tvzf "$folder.tar.gz"
	refute_line --regexp ' [0-9]+/[1-9]'
	refute_line --regexp ' [1-9][0-9]*/'
	run -0 tar -tzf "$folder.tar.gz"
	assert_equal "$(tar -tzf "$folder.tar.gz" | grep -cv '^mmap2-suite/' || true)" 0
	assert_line mmap2-suite/build/asm/length/zero
	assert_line mmap2-suite/expected/length/zero.exp
	assert_line mmap2-suite/build/hand
	assert_line mmap2-suite/asm/length/zero.asm
	refute_line --regexp '\.o$'
	run -0 file "$folder/mmap2-suite/build/mmap2-suite"
	assert_output --regexp '32-bit .* Intel (80386|i386).* statically linked'
}

# bats test_tags=slow
@test "the same programs make the same archive, bit for bit" {
	unpacked
	(umask 077 && TZ=Asia/Tokyo LANG=de_DE.UTF-8 pack "$TMP/again.tar.gz")
	run -0 cmp "$folder.tar.gz" "$TMP/again.tar.gz"
	# One that was not finished does not look like one.
	mkdir -p "$TMP/build/c" && cp "$BUILD/c/faces" "$TMP/build/c"
	run "$SUITE/tools/package" portable "$TMP/build" "$TMP/cut.tar.gz"
	assert_failure
	assert_not_exists "$TMP/cut.tar.gz"
	assert_not_exists "$TMP/cut.tar.gz.part"
}

# A suite of a few cases, with what is built of them, in $TMP/few.
lay_few() {
	local file

	[ -e "$BUILD/vm/init" ] || make -s -C "$SUITE" O="$BUILD" vm
	copy_cases "$TMP/few"
	(cd "$SUITE" && cp -a --parents tools/package harness/base/version.h LICENSE known asm/inc asm/CALLS c/inc "$TMP/few")
	mkdir "$TMP/few/build"
	(cd "$TMP/few" && printf '%s\0' asm/inc/facts c/faces hand vm/init && find asm -mindepth 2 -name '*.asm' ! -path '*/inc/*' -printf 'asm/%P\0') |
		while IFS= read -r -d '' file; do (cd "$BUILD" && cp -a --parents "${file%.asm}" "$TMP/few/build"); done
}

@test "what editors and merges leave, and a program whose case is gone, go to no other machine" {
	local file left=0

	lay_few
	"$TMP/few/tools/package" portable "$TMP/few/build" "$TMP/one.tar.gz"
	cd "$TMP/few"
	for file in LICENSE known/qemu-i386.known {asm/length/zero.asm,c/length/zero.c,cases/length/zero.case,expected/length/zero.exp}; do
		for name in "$file~" "$file.orig" "$file.rej" "$file.bak" "${file%/*}/.${file##*/}.swp" "${file%/*}/#${file##*/}#" "${file%/*}/.#${file##*/}"; do
			[ "$file" = LICENSE ] || { cp "$file" "$name" && left=$((left + 1)); }
		done
	done
	assert [ "$left" -eq 35 ]
	cp build/asm/length/zero build/asm/length/gone
	run -0 tools/package portable build "$TMP/two.tar.gz"
	run -0 diff <(tar -tzf "$TMP/one.tar.gz") <(tar -tzf "$TMP/two.tar.gz")
	cmp "$TMP/one.tar.gz" "$TMP/two.tar.gz"
	needs cpio
	"$SUITE/vm/make-initramfs" . build "$TMP/initramfs.cpio"
	run -0 bash -c 'cpio --quiet --to-stdout -i suite/texts.cpio <"$1" 2>/dev/null | cpio --quiet -t' - "$TMP/initramfs.cpio"
	assert_equal "$(sort <<<"$output")" "$(find cases/TAGS cases/*/*.case expected/*/*.exp | sort)"
}

@test "the portable folder where no i386 program runs: one line, 125" {
	cp -r "$BATS_FILE_TMPDIR/unpacked/mmap2-suite" "$TMP/folder" 2>/dev/null ||
		{ unpacked && cp -r "$folder/mmap2-suite" "$TMP/folder"; }
	printf '\177ELF' >"$TMP/folder/build/mmap2-suite"
	run -125 "$TMP/folder/run" length
	assert_output "mmap2-suite: cannot run $TMP/folder/build/mmap2-suite, an i386 program: this kernel runs none, or it lies on a noexec mount"
}

@test "the portable folder by a link to it, and one that is not whole" {
	unpacked
	cp -r "$folder/mmap2-suite" "$TMP/it's here"
	printf '#!/bin/sh\necho "$0 $*"\n' >"$TMP/it's here/build/mmap2-suite"
	ln -s "it's here/run" "$TMP/link"
	run -0 "$TMP/link" length
	assert_output "$TMP/it's here/build/mmap2-suite length"
	for part in files mmap2-suite; do
		: >"$TMP/it's here/build/$part" # which a shell would run, and pass
		run -125 "$TMP/link" length
		assert_output "mmap2-suite: there is no $TMP/it's here/build/$part; unpack the archive again"
	done
}

# The driver of this system in the place of the i386 one, so that no i386 program is run.
@test "a portable folder that lacks something, or has something of another version: one line, 125" {
	local again="; unpack the archive again" whole=$TMP/whole

	unpacked
	cp -r "$folder/mmap2-suite" "$whole"
	cp "$DRIVER" "$whole/build/mmap2-suite"
	sed -i "s|^[0-9]* build/mmap2-suite\$|$(stat -c %s "$DRIVER") build/mmap2-suite|" "$whole/build/files"
	run -0 "$whole/run" list length/zero
	rm "$whole/known/qemu-i386.known"
	run -125 "$whole/run" list length/zero
	assert_output "mmap2-suite: the folder $whole is not whole: known/qemu-i386.known is missing (No such file or directory)$again"
	cp "$SUITE/known/qemu-i386.known" "$whole/known"
	mv "$whole/expected/length" "$TMP/aside"
	run -125 "$whole/run" length
	assert_output --regexp "^mmap2-suite: the folder $whole is not whole: expected/length/[a-z-]+.exp is missing .*, and so it is with [0-9]+ more$again\$"
	mv "$TMP/aside" "$whole/expected/length"
	truncate -s 100 "$whole/build/c/faces"
	run -125 "$whole/run" length
	assert_output --regexp "is not whole: build/c/faces has 100 bytes, not [0-9]+$again\$"
	cp "$BUILD/c/faces" "$whole/build/c"
	sed -i '$d' "$whole/build/files"
	run -125 "$whole/run" length
	assert_output "mmap2-suite: the folder $whole is not whole: build/files is cut off$again"
	tar -C "$TMP" -xzf "$BATS_FILE_TMPDIR/unpacked.tar.gz" mmap2-suite/build/files
	sed "s|^[0-9]* build/mmap2-suite\$|$(stat -c %s "$DRIVER") build/mmap2-suite|" \
		"$TMP/mmap2-suite/build/files" >"$whole/build/files"
	cp "$whole/cases/length/zero.case" "$whole/cases/length/of-old.case"
	run -125 "$whole/run" length
	assert_output "mmap2-suite: the folder $whole has a case of another version: cases/length/of-old.case; unpack the archive where there is no other"
}

@test "a portable folder where there is no /proc: one line, 125" {
	unpacked
	[ "$(id -u)" -eq 0 ] && unshare -m true 2>/dev/null || skip "needs root and mount namespaces"
	run -125 unshare -m sh -c 'mount -t tmpfs none /proc; exec "$@"' - "$folder/mmap2-suite/run" length
	assert_output "mmap2-suite: cannot do without /proc: mount it (mount -t proc proc /proc)"
}

@test "what is not in a portable folder is told: try" {
	unpacked
	cp "$SUITE/asm/length/zero.asm" "$TMP/mine.asm"
	run -125 "$DRIVER" --root "$folder/mmap2-suite" --build "$folder/mmap2-suite/build" --try "$TMP/mine.asm"
	assert_output "mmap2-suite: --try: there is nothing in $folder/mmap2-suite/build to link a program with; a checkout of the suite has it"
}

@test "what is not in a portable folder is told: what goes through a command" {
	local words

	unpacked
	words=(--root "$folder/mmap2-suite" --build "$folder/mmap2-suite/build" length)
	run -125 "$DRIVER" "${words[@]}" --through env
	assert_output --regexp '; a checkout of the suite has it \(make portable\)$'
}

@test "the portable folder has a driver for another processor, which that starts" {
	unpacked
	printf '#!/bin/sh\necho "this one: $*"\n' >"$TMP/mmap2-suite.$(uname -m)"
	chmod +x "$TMP/mmap2-suite.$(uname -m)"
	"$SUITE/tools/package" portable "$BUILD" "$TMP/two.tar.gz" "$TMP/mmap2-suite.$(uname -m)"
	tar -C "$TMP" -xzf "$TMP/two.tar.gz"
	run -0 "$TMP/mmap2-suite/run" length --exec x
	assert_output "this one: length --exec x"
}

@test "the driver for another processor is found where gcc and uname call it differently" {
	local pair name

	unpacked
	cp -r "$folder/mmap2-suite" "$TMP/folder"
	mkdir "$TMP/bin"
	printf '#!/bin/sh\necho "$MACHINE"\n' >"$TMP/bin/uname"
	chmod +x "$TMP/bin/uname"
	for pair in armv7l:arm armv6l:arm armv8l:arm ppc64le:powerpc64le ppc64:powerpc64 aarch64:aarch64; do
		name=$TMP/folder/build/mmap2-suite.${pair#*:}
		printf '#!/bin/sh\necho "%s: $*"\n' "${pair#*:}" >"$name"
		chmod +x "$name"
		MACHINE=${pair%:*} PATH=$TMP/bin:$PATH run -0 "$TMP/folder/run" length
		assert_output "${pair#*:}: length"
		rm "$name"
	done
}

@test "make portable with a compiler that is not there: its package, and no archive" {
	local machine

	run -2 make -s -C "$SUITE" O="$TMP/none" portable HOST_CC=nosuch-gcc
	assert_output --regexp '^Makefile:[0-9]+: \*\*\* HOST_CC: cannot ask nosuch-gcc for its machine \(-dumpmachine\)\.  Stop\.$'
	assert_not_exists "$TMP/none/mmap2-suite-portable.tar.gz"
	for machine in aarch64-linux-gnu arm-linux-gnueabihf; do
		PATH=/usr/bin:/bin run -2 make -s -C "$SUITE" O="$TMP/none" portable HOST_CC="/nowhere/$machine-gcc -O2"
		assert_output --partial "; Debian has it in gcc-$machine."
	done
	# Whoever has it set for another goal is not kept from that.
	run -0 make -s -n -C "$SUITE" O="$BUILD" driver HOST_CC=nosuch-gcc
}

# bats test_tags=slow
@test "the portable folder on a kernel that runs i386 programs, read-only" {
	local cache=${XDG_CACHE_HOME:-$HOME/.cache}/mmap2-suite/kernels

	[ -s "$cache/6.1-amd64.modules/order" ] ||
		skip "6.1-amd64 was not fetched (./run-tests.sh --fetch-kernels 6.1-amd64)"
	needs qemu-system-x86_64 cpio
	unpacked
	cat >"$folder/inside" <<-'END'
		cd "${0%/*}" || exit
		mount --bind . . && mount -o remount,bind,ro . && cd "$PWD" || exit 99
		./mmap2-suite/run -f tap --timeout-mul 10 length typical || exit
		cd / && "$OLDPWD/mmap2-suite/run" list length/zero || exit
		"$OLDPWD/mmap2-suite/run" walk 'munmap(0x50000000, 4096)' || exit
		"$OLDPWD/mmap2-suite/run" no/case
	END
	O=$BUILD run -2 --separate-stderr "$SUITE/vm/inside" --copy "$folder" -- bash "$folder/inside"
	assert_line --regexp '^# Linux 6\.1\..* x86_64 \(compat, nx\)$'
	assert_line --regexp '^ok [0-9]+ length/zero$'
	refute_line --partial "not ok"
	assert_line length/zero
	assert_line --regexp '^1 call in '
}

# bats test_tags=slow
@test "the portable folder through a real sshd, as doc/targets.md has it: nothing stays there" {
	local cache=${XDG_CACHE_HOME:-$HOME/.cache}/mmap2-suite/kernels words

	[ -s "$cache/6.1-amd64.modules/order" ] ||
		skip "6.1-amd64 was not fetched (./run-tests.sh --fetch-kernels 6.1-amd64)"
	needs qemu-system-x86_64 cpio ssh /usr/sbin/sshd
	unpacked
	words=$(sed -n "s/^    ssh board '\(.*\)' .*/\1/p" "$SUITE/doc/targets.md")
	assert [ -n "$words" ]
	mkdir "$TMP/board"
	cp "$folder.tar.gz" "$TMP/board"
	# The machine shows the /tmp of this system: a place of its own, in which all is seen that stays.
	printf 'export TMPDIR=/run/board; %s length typical\n' "$words" >"$TMP/board/words"
	cat >"$TMP/board/inside" <<-'END'
		cd "${0%/*}" || exit
		ip link set lo up
		mkdir -p /run/sshd /run/board /tmp/keys
		for key in host user; do ssh-keygen -q -t ed25519 -N '' -f /tmp/keys/$key; done
		/usr/sbin/sshd -f /dev/null -o HostKey=/tmp/keys/host -o AuthorizedKeysFile=/tmp/keys/user.pub \
			-o StrictModes=no -o PermitRootLogin=yes -o UsePAM=no -p 2222
		ssh -q -i /tmp/keys/user -p 2222 -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null \
			127.0.0.1 "$(<words)" <unpacked.tar.gz
		echo "ended with $?"
		find /run/board -mindepth 1
	END
	O=$BUILD run -0 --separate-stderr "$SUITE/vm/inside" --copy "$TMP/board" -- bash "$TMP/board/inside"
	assert_line --regexp '^ok [0-9]+ length/zero$'
	assert_line --index -1 "ended with 0"
}

@test "an installation: the command, its manual page and what shells complete, all below PREFIX" {
	laid_out_files
	export XDG_CACHE_HOME=$TMP/cache
	"$SUITE/tools/package" install "$BUILD" "$TMP/usr"
	run -0 "$TMP/usr/bin/mmap2-suite" list length/zero
	assert_output length/zero
	cd /
	run -0 "$TMP/usr/bin/mmap2-suite" version
	run -0 "$TMP/usr/bin/mmap2-suite" search length of 0
	assert_line --regexp '^length/zero - '
	run -0 "$TMP/usr/bin/mmap2-suite" view "$SUITE/tests/watch/records/pages.json"
	assert_line "</html>"
	assert_exists "$TMP/usr/share/man/man1/mmap2-suite.1"
	run -0 bash -n "$TMP/usr/share/bash-completion/completions/mmap2-suite"
	"$DRIVER" completion zsh | cmp - "$TMP/usr/share/zsh/site-functions/_mmap2-suite"
	run -0 find "$TMP/usr" -mindepth 1 -maxdepth 1 -printf '%f\n'
	assert_equal "$(sort <<<"$output")" "$(printf 'bin\nlibexec\nshare')"
	for words in 'fetch kernels' --self-test; do
		# shellcheck disable=SC2086 # words
		run -125 "$TMP/usr/bin/mmap2-suite" $words
		assert_output "mmap2-suite: ${words%% *}: $TMP/usr/libexec/mmap2-suite has no scripts for that; a checkout of the suite has"
	done
	run -125 "$TMP/usr/bin/mmap2-suite" --watch length/zero
	assert_output --regexp "^mmap2-suite: --watch: there is nothing in [^ ]* to link [^ ]*length/zero.asm with; a checkout of the suite has it\$"
	needs qemu-i386
	run -0 "$TMP/usr/bin/mmap2-suite" --exec qemu-i386 -f tap length/zero
	assert_line "ok 1 length/zero"
	echo 'exit 1' >"$TMP/usr/libexec/mmap2-suite/expected/length/zero.exp"
	run -1 "$TMP/usr/bin/mmap2-suite" --exec qemu-i386 -f tap length/zero
	assert_line --partial "again: mmap2-suite --failed --exec 'qemu-i386'"
	refute_output --partial run-tests.sh
	# What a run leaves lies with who runs it: the folder is everybody's, and the package's.
	assert_equal "$(find "$TMP/usr" -name '*as-expected*')" ""
	assert_equal "$(cat "$TMP/cache/mmap2-suite/last-run/not-as-expected")" length/zero
	run -1 "$TMP/usr/bin/mmap2-suite" --exec qemu-i386 -f tap --failed
	assert_line 1..1
	run -2 env -u XDG_CACHE_HOME -u HOME "$TMP/usr/bin/mmap2-suite" --exec qemu-i386 --failed
	assert_output "mmap2-suite: --failed: neither HOME nor XDG_CACHE_HOME says where an installation leaves its results"
}

@test "an installation where there is no room: one line" {
	laid_out_files
	mkdir "$TMP/full"
	unshare -m mount -t tmpfs -o size=64k none "$TMP/full" 2>/dev/null || skip "cannot mount"
	run -1 unshare -m sh -c 'mount -t tmpfs -o size=64k none "$1" && exec "$2" install "$3" /usr "$1"' - \
		"$TMP/full" "$SUITE/tools/package" "$BUILD"
	assert_output --regexp "^package: cannot fill $TMP/full/[^ ]*: tar: .*: No space left on device\$"
}

# bats test_tags=slow
@test "an installation into a folder that stands for the root" {
	laid_out_files
	"$SUITE/tools/package" install "$BUILD" /opt/suite "$TMP/top"
	assert_exists "$TMP/top/opt/suite/libexec/mmap2-suite/build/asm/length/zero"
	run -0 cat "$TMP/top/opt/suite/bin/mmap2-suite"
	assert_output --partial "exec '/opt/suite/libexec/mmap2-suite/build/mmap2-suite'"
	refute_output --partial "$TMP"
	# Over what is there, all of it is new.
	rm "$TMP/top/opt/suite/bin/mmap2-suite"
	run -0 "$SUITE/tools/package" install "$BUILD" /opt/suite "$TMP/top"
	assert_exists "$TMP/top/opt/suite/bin/mmap2-suite"
	run -2 "$SUITE/tools/package" install "$BUILD" usr "$TMP/top"
	assert_output "package: PREFIX is an absolute path, not usr"
}

@test "an installation over an older one has nothing of that" {
	local folder=$TMP/usr/libexec/mmap2-suite file

	laid_out_files
	"$SUITE/tools/package" install "$BUILD" "$TMP/usr"
	for file in known/of-older.known cases/length/of-older.case build/asm/length/of-older; do
		: >"$folder/$file"
	done
	"$SUITE/tools/package" install "$BUILD" "$TMP/usr"
	run -0 find "$folder" -name 'of-older*'
	refute_output
	run -0 "$SUITE/tools/package" uninstall "$BUILD" "$TMP/usr"
	assert_not_exists "$TMP/usr"
}

# bats test_tags=slow
@test "an installation is taken away again, twice laid or not, and nothing else with it" {
	laid_out_files
	mkdir -p "$TMP/top/opt/bin" "$TMP/top/opt/share/man"
	touch "$TMP/top/opt/bin/other"
	(cd "$TMP/top" && find . | sort) >"$TMP/before"
	"$SUITE/tools/package" install "$BUILD" /opt "$TMP/top"
	"$SUITE/tools/package" install "$BUILD" /opt "$TMP/top"
	touch "$TMP/top/opt/share/bash-completion/completions/other"
	run -0 make -s -C "$SUITE" O="$BUILD" uninstall PREFIX=/opt DESTDIR="$TMP/top"
	refute_output
	rm "$TMP/top/opt/share/bash-completion/completions/other"
	rmdir -p --ignore-fail-on-non-empty "$TMP/top/opt/share/bash-completion/completions"
	(cd "$TMP/top" && find . | sort | diff "$TMP/before" -)
	run -2 "$SUITE/tools/package" uninstall "$BUILD" /opt "$TMP/top"
	assert_output "package: nothing is installed in $TMP/top/opt: there is no $TMP/top/opt/libexec/mmap2-suite/build/installed; PREFIX and DESTDIR are those of make install"
	run -2 "$SUITE/tools/package" uninstall "$BUILD" opt "$TMP/top"
	assert_output "package: PREFIX is an absolute path, not opt"
	assert_exists "$TMP/top/opt/bin/other"
}

# What make tells the tools of the words that people give.
told() {
	mkdir -p "$TMP/make/tools"
	cp "$SUITE/Makefile" "$TMP/make"
	printf '#!/bin/sh\nprintf "<%%s>" "$@"\n' | tee "$TMP/make/tools/package" >"$TMP/make/tools/atlas"
	cp "$TMP/make/tools/atlas" "$TMP/make/tools/tamper"
	chmod +x "$TMP"/make/tools/*
	run -0 make -s -C "$TMP/make" -o driver -o cases -o portable -o vm -o all -o build/tools/tamper "$@"
}

@test "make takes a folder as it is called, whatever stands in its name" {
	told install PREFIX="/a  b" DESTDIR="$TMP/it's; \"x\" & *"
	assert_output "<install><build></a  b><$TMP/it's; \"x\" & *>"
	PREFIX="/it's b" told install
	assert_output "<install><build></it's b><>"
	told install PREFIX= DESTDIR=/dest
	assert_output "<install><build><></dest>"
	told atlas RECORDS="a  b's"
	assert_output "<build/atlas><a  b's>"
	told tamper ROUNDS="1; echo no"
	assert_output "<--rounds><1; echo no><build>"
	run -2 make -s -C "$TMP/make" install DESTDIR="$TMP/\$HOME"
	assert_output --partial 'PREFIX, DESTDIR and RECORDS are read by make, which takes a $ for the start of a variable'
	run -2 make -s -C "$TMP/make" -n install DESTDIR=$'/a\nb'
}

@test "make refuses a build folder that it, or the shell, would read as something else" {
	mkdir "$TMP/make"
	cp "$SUITE/Makefile" "$TMP/make"
	for name in 'a b' "it's" 'a;b' 'a"b' 'a\b' 'a*' 'a%' 'a:b' 'a&b' 'a#b' '~'; do
		run -2 make -n -C "$TMP/make" clean O="$name"
		assert_output --partial "make cannot build where O or TREE has a blank or one of "
	done
	run -2 make -n -C "$TMP/make" clean O='$(CURDIR)/x'
	run -0 make -s -n -C "$TMP/make" clean O=
	assert_output "rm -rf build"
}

@test "an installation below a name that a shell would read: its command runs" {
	local prefix=$TMP/"it's \$HOME \"b\""

	laid_out_files
	"$SUITE/tools/package" install "$BUILD" "$prefix"
	run -0 "$prefix/bin/mmap2-suite" list length/zero
	assert_output length/zero
}

@test "the archive of the sources: what git has, in one folder, bit for bit the same again" {
	needs git
	git -C "$SUITE" ls-files --error-unmatch tools/package >/dev/null 2>&1 || skip "needs a git checkout"
	run -0 "$SUITE/tools/package" dist "$TMP/one.tar.gz"
	(umask 077 && TZ=Asia/Tokyo "$SUITE/tools/package" dist "$TMP/two.tar.gz")
	cmp "$TMP/one.tar.gz" "$TMP/two.tar.gz"
	tar -C "$TMP" -xzf "$TMP/one.tar.gz"
	folder=$(echo "$TMP"/mmap2-suite-*/)
	(cd "$folder" && find . -type f -o -type l | sed 's|^\./||' | sort) >"$TMP/there"
	git -C "$SUITE" ls-files | sort | diff - "$TMP/there"
	assert [ -x "$folder/run-tests.sh" ]
	run -125 "$folder/tools/package" dist "$TMP/three.tar.gz"
	assert_output "package: ${folder%/} is no git checkout of the suite, which would say what belongs to the sources; make dist in a clone of it"
	assert_not_exist "$TMP/three.tar.gz"
	assert_not_exist "$TMP/three.tar.gz.part"
}

@test "the archive of the sources in a checkout of something else: one line, 125" {
	needs git
	mkdir -p "$TMP/other/suite/harness/base" "$TMP/other/suite/tools"
	cp "$SUITE/tools/package" "$TMP/other/suite/tools"
	cp "$SUITE/harness/base/version.h" "$TMP/other/suite/harness/base"
	git init -q "$TMP/other"
	run -125 "$TMP/other/suite/tools/package" dist "$TMP/none.tar.gz"
	assert_output "package: $TMP/other/suite is no git checkout of the suite, which would say what belongs to the sources; make dist in a clone of it"
	assert_not_exist "$TMP/none.tar.gz"
	# One that has the suite among its own says what belongs to it.
	git -C "$TMP/other" add .
	run -0 "$TMP/other/suite/tools/package" dist "$TMP/some.tar.gz"
	assert_output "package: of what goes into $TMP/some.tar.gz 2 files are not as they were committed"
	git -C "$TMP/other" -c user.name=a -c user.email=a@example.invalid commit -qm all
	run -0 "$TMP/other/suite/tools/package" dist "$TMP/some.tar.gz"
	refute_output
	assert_equal "$(tar -tzf "$TMP/some.tar.gz" | grep -c '/tools/package$')" 1
}

# bats test_tags=slow
@test "the package for Debian: what it needs is libc alone, the same again" {
	needs dpkg-deb dpkg-shlibdeps
	laid_out_files
	run -0 "$SUITE/tools/package" deb "$BUILD" "$TMP/one"
	deb=$output
	run -0 dpkg-deb -f "$deb" Depends
	assert_output --regexp '^libc6 \(>= [0-9.]+\)$'
	run -0 "$SUITE/tools/package" deb "$BUILD" "$TMP/two"
	cmp "$deb" "$output"
}

@test "a package that is tried where it can not be: 125 and why" {
	run -2 "$SUITE/tools/deb-check" "$TMP/no.deb"
	assert_output "deb-check: there is no $TMP/no.deb; make deb makes it"
	touch "$TMP/no.deb" && echo x >"$TMP/no.deb"
	mkdir "$TMP/bin"
	for tool in bash env dirname id; do
		ln -s "$(command -v "$tool")" "$TMP/bin"
	done
	[ "$(id -u)" != 0 ] || { PATH=$TMP/bin run -125 "$SUITE/tools/deb-check" "$TMP/no.deb" &&
		assert_output "deb-check: not tried: debootstrap is missing"; }
}

@test "an installation reaches other machines and boots kernels by what it has with it" {
	laid_out_files
	"$SUITE/tools/package" install "$BUILD" "$TMP/usr"
	for file in there mmap2-suite-portable.tar.gz vm/initramfs.cpio; do
		cmp "$BUILD/$file" "$TMP/usr/libexec/mmap2-suite/build/$file"
	done
	mkdir -p "$TMP/home"
	# The machine refuses what it is sent: that it is sent is what is looked at.
	run -125 "$TMP/usr/bin/mmap2-suite" --through "env HOME=$TMP/home TMPDIR=$TMP/no-such PATH=/nowhere" length/zero
	refute_output --partial "cannot read"
}

@test "the ramdisk for a farm, where it can not be written: one line, before anything is built" {
	run -125 "$SUITE/vm/lava-ramdisk" "$BUILD/hand" /nonexistent/x
	assert_output "lava-ramdisk: cannot write /nonexistent/x"
	run -2 "$SUITE/vm/lava-ramdisk" "$BUILD/hand" "$TMP"
	assert_output "lava-ramdisk: $TMP is a folder; OUT is a file"
}
