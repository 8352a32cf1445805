# Builds the two faces of every case and the driver.  `make help` says more.
#
#   asm/FAMILY/NAME.asm  ->  build/asm/FAMILY/NAME     one program each
#   c/FAMILY/NAME.c      ->  build/c/FAMILY.o          a family at a time
#                        ->  build/c/faces             all of them in one program
#   harness/ROOM/*.c     ->  build/rooms/ROOM.o    a room at a time (harness/*.c: main)
#                        ->  build/mmap2-suite     runs and judges them
#
# make goes by times.  run-tests.sh goes by contents, through tools/build.

# Without the built-in rules, which make would try for each of some 3,000 files.
MAKEFLAGS += -r
O ?= build
# Where asm/FAMILY, c/FAMILY and cases/ lie: empty, or a folder with '/' at its end.  The suite's
# own tests build a tree of deliberate cases with it.
TREE ?=
ifeq ($(origin CC),default) # make's own is cc
CC = gcc
endif
# Last the kernel's headers where Debian has them, which only gcc-multilib links to /usr/include.
CC32 ?= $(CC) -m32 -idirafter /usr/include/x86_64-linux-gnu
NASM ?= nasm
LD ?= ld
# More takes a third longer to build and makes no run of cases shorter.
CFLAGS ?= -O1
V ?= 0

# What make or the shell would read as something else; then what is removed, or written, lies elsewhere.
ifeq ($(strip $(O)),)
override O = build
endif
hash := \#
odd = ' " ` $$ \ ; & | < > ( ) [ ] { } * ? ! % : = $(hash)
given := $(value O)$(value TREE)
ifneq ($(words [$(O)] [$(TREE)])$(strip $(foreach c,$(odd),$(findstring $(c),$(given))) $(filter ~%,$(O) $(TREE))),2)
$(error make cannot build where O or TREE has a blank or one of $(odd), or begins with ~; with O, ./run-tests.sh can)
endif
# A folder that people name, as one word of the shell.
as_word = '$(subst ','\'',$(1))'
ifneq ($(findstring $$,$(value PREFIX)$(value DESTDIR)$(value RECORDS)),)
$(error PREFIX, DESTDIR and RECORDS are read by make, which takes a $$ for the start of a variable: give a path without)
endif

# Every warning is an error: a case that assembles with one asks another question.
NASMFLAGS = -f elf32 -w+all -w+error -I asm/inc/
# NASM_LINES="-g -F dwarf": programs with line tables, for --watch.
NASM_LINES =
# What any NASM file may include: five files, and to ask NASM for the dependencies of one takes
# as long as to assemble it.
INCLUDES := $(wildcard asm/inc/*.inc)
HEADERS := $(wildcard c/inc/*.h)
WARNINGS = -std=gnu11 -Wall -Wextra -Werror
# 64-bit file offsets also where the driver is a 32-bit program: sparse files reach 2^44 bytes.
DRIVER_CFLAGS = $(CFLAGS) $(WARNINGS) -D_GNU_SOURCE -D_FILE_OFFSET_BITS=64 -I harness -I .
# Two segments, code and data, and not five: the kernel maps, lists and unmaps each of them for
# every program, which is most of what a program costs.
SEGMENTS = noseparate-code norelro
# At 256 MiB, so that the low addresses of the cases (8063000h) are free as they are in a
# NASM program; no frame pointer trickery between snapshots, so -O1.
FACE_CFLAGS = -O1 -fno-pie $(WARNINGS) -I c/inc
FACE_LDFLAGS = -static -Wl,-Ttext-segment=0x10000000 $(SEGMENTS:%=-Wl,-z,%)
# The dependencies of an object, whatever O is called the next time.
DEPENDENCIES = -MMD -MP -MT '$$(O)$(@:$(O)%=%)'

CASES := $(patsubst $(TREE)cases/%.case,%,$(wildcard $(TREE)cases/*/*.case))
ASM_PROGRAMS := $(CASES:%=$(O)/asm/%)
FAMILIES := $(sort $(patsubst %/,%,$(dir $(CASES))))
# C faces that have names of their own beside CASE.
ALONE := $(patsubst $(TREE)c/%.c,%,$(shell grep -lE '^(#define|[a-z])' $(wildcard $(CASES:%=$(TREE)c/%.c)) /dev/null))
FACE_OBJECTS := $(FAMILIES:%=$(O)/c/%.o) $(ALONE:%=$(O)/c/%.o)
FACE_SUPPORT := $(O)/c/inc/case.o $(O)/c/inc/int80.o $(O)/c/inc/utek.o $(O)/c/inc/mks.o
# In an archive, from which ld takes only what a program calls.
DIALECTS := $(O)/asm/inc/utek.o $(O)/asm/inc/mks.o
# What takes longest to compile comes first.
ROOMS := $(sort $(notdir $(patsubst %/,%,$(dir $(wildcard harness/*/*.c))))) main model
ROOMS := watch $(filter-out watch,$(ROOMS))
# The first word of a fresh checkout asks nothing of the model and watches no program; a call of what
# is left out is one of whole_driver_needed() (harness/command/ready.h).
FIRST_ROOMS := $(filter-out walk,$(ROOMS))
FIRST_HAS := model/kernel.c $(patsubst %,harness/predict/%.c,kernels pairing question) \
	$(patsubst %,harness/watch/%.c,explain frame helper meanings numbers stumbles)
FIRST_FILES_OUT := $(filter-out $(FIRST_HAS),$(wildcard model/*.c harness/predict/*.c harness/watch/*.c)) \
	harness/watching.c $(patsubst %,harness/command/%.c,completion foretell third-face walk)
FIRST_CALLS_OUT := completion_print foretell third_face viewing walk walk_check walk_is_worker walk_work watching writing_path
DRIVER_OBJECTS := $(ROOMS:%=$(O)/rooms/%.o)
INIT_OBJECTS := $(ROOMS:%=$(O)/vm/rooms/%.o)

# A line a file, which make says itself: no shell is started for it.  V=1 shows the commands.
say = $(if $(filter 0,$(V)),@$(info $(empty)  $(1) $(2)))

.PHONY: all cases cc32 frame driver first hand vm inside test-tools check check-slow check-asan lint docs heads bench bench-vm broken-kernels tamper tamper-sample stress clean help new
.PHONY: portable install uninstall dist deb deb-check atlas
.DELETE_ON_ERROR:
# Objects of NASM programs are kept: they are what a rebuild compares with.
.SECONDARY:

all: cases driver

cases: frame $(ASM_PROGRAMS) $(O)/c/faces

# What a NASM program of a learner's own needs.
frame: $(O)/asm/inc/facts $(addprefix $(O)/asm/inc/,report.o report-noteless.o dialects.a)

driver: $(O)/mmap2-suite

# ---- what is known when make starts ----

# The C faces of a family are one unit, and so are the files of a room: most of the time goes into
# the headers.  -Wredundant-decls finds two faces that would share a name; those of ALONE, which
# may, are compiled alone.
define newline


endef
unit = /* $(1) */$(foreach file,$(2),$(newline)$(hash)include "$(file)")
room_of = $(wildcard $(patsubst harness/model,model,$(patsubst %/main,%,harness/$(1)))/*.c)
first_room_of = $(filter-out $(FIRST_FILES_OUT),$(room_of))
faces_of = $(patsubst %,$(TREE)c/%.c,$(filter $(1)/%,$(filter-out $(ALONE),$(CASES))))

# Writes $(2) to the file $(1) unless it is there, so that what depends on it is built anew only
# if it has changed.  (GNU make 4.3 does not always take the newline off what it reads.)
same = $(and $(findstring [$(1)],[$(2)]),$(findstring [$(2)],[$(1)]))
keep = $(if $(call same,$(strip $(file <$(1))),$(strip $(2))),,$(file >$(1),$(2)))

FOLDERS := $(O)/settings $(O)/tools $(O)/asm/inc $(O)/c/inc \
	$(FAMILIES:%=$(O)/asm/%) $(FAMILIES:%=$(O)/c/%) \
	$(O)/rooms $(O)/first $(O)/vm/rooms

# Goals that build nothing leave nothing behind.
ifneq ($(filter-out check lint clean help new uninstall,$(or $(MAKECMDGOALS),all)),)
$(if $(filter-out $(wildcard $(FOLDERS)),$(FOLDERS)),$(shell mkdir -p $(FOLDERS)))
$(call keep,$(O)/settings/asm,$(NASM) $(NASMFLAGS) $(NASM_LINES) $(LD) $(SEGMENTS) $(AR) $(TREE))
$(call keep,$(O)/settings/c,$(CC32) $(FACE_CFLAGS) $(FACE_LDFLAGS) $(TREE))
$(call keep,$(O)/settings/driver,$(CC) $(DRIVER_CFLAGS) $(LDFLAGS))
$(call keep,$(O)/settings/host,$(HOST_CC) $(DRIVER_CFLAGS))
$(call keep,$(O)/settings/vm,$(CC32) $(DRIVER_CFLAGS))
$(foreach family,$(FAMILIES),$(call keep,$(O)/c/$(family).c,$(call unit,$(family),$(call faces_of,$(family)))))
$(foreach room,$(ROOMS),$(call keep,$(O)/rooms/$(room).c,$(call unit,$(room),$(call room_of,$(room)))))
$(foreach room,$(FIRST_ROOMS),$(call keep,$(O)/first/$(room).c,$(call unit,$(room),$(call first_room_of,$(room)))))
endif

# ---- NASM faces ----

# CASE_ID is the path below asm/: the program says in its report which case it is.
$(O)/asm/%.o: $(TREE)asm/%.asm $(INCLUDES) $(O)/settings/asm
	$(call say,NASM   ,$<)$(NASM) $(NASMFLAGS) $(NASM_LINES) -DCASE_ID="'$*'" -o $@ $<

$(O)/asm/inc/%.o: asm/inc/%.asm $(INCLUDES) $(O)/settings/asm
	$(call say,NASM   ,$<)$(NASM) $(NASMFLAGS) -o $@ $<

# A program has no PT_GNU_STACK only if none of its objects has the note; one object with a
# note beside one without makes ld write an executable one.  So report.asm is assembled twice.
$(O)/asm/inc/report-noteless.o: asm/inc/report.asm $(INCLUDES) $(O)/settings/asm
	$(call say,NASM   ,$<)$(NASM) $(NASMFLAGS) -DSTACK_NOTE_ABSENT -o $@ $<

$(O)/asm/inc/dialects.a: $(DIALECTS)
	$(call say,AR     ,$@)rm -f $@ && $(AR) rcs $@ $^

# Does the program define STACK_NOTE_$(1)?
asks_note = $(findstring define STACK_NOTE_$(1),$(file <$(if $(filter inc/%,$*),,$(TREE))asm/$*.asm))

$(O)/asm/%: $(O)/asm/%.o $(O)/asm/inc/report.o $(O)/asm/inc/report-noteless.o \
		$(O)/asm/inc/dialects.a $(O)/settings/asm
	$(call say,LD     ,$@)$(LD) -m elf_i386 $(SEGMENTS:%=-z %) $(if $(call asks_note,EXEC),--no-warn-execstack) -o $@ \
		$< $(O)/asm/inc/report$(if $(call asks_note,ABSENT),-noteless).o $(O)/asm/inc/dialects.a

# ---- C faces ----

$(foreach family,$(FAMILIES),$(eval $(O)/c/$(family).o: $(call faces_of,$(family))))
$(FAMILIES:%=$(O)/c/%.o): $(O)/c/%.o: $(O)/c/%.c $(HEADERS) $(O)/settings/c
	$(call say,CC     ,$(TREE)c/$*)$(CC32) $(FACE_CFLAGS) -Wredundant-decls -iquote . -c -o $@ $<

$(O)/c/%.o: $(TREE)c/%.c $(HEADERS) $(O)/settings/c
	$(call say,CC     ,$<)$(CC32) $(FACE_CFLAGS) -c -o $@ $<

$(O)/c/inc/%.o: c/inc/%.c $(HEADERS) $(O)/settings/c
	$(call say,CC     ,$<)$(CC32) $(FACE_CFLAGS) -c -o $@ $<

$(O)/c/inc/int80.o: c/inc/int80.asm $(INCLUDES) $(O)/settings/asm
	$(call say,NASM   ,$<)$(NASM) $(NASMFLAGS) -o $@ $<

$(O)/c/faces: $(FACE_OBJECTS) $(FACE_SUPPORT) $(O)/settings/c
	$(call say,LD     ,$@)$(CC32) $(FACE_LDFLAGS) -o $@ $(filter %.o,$^)

# One face as a program of its own, for a learner: make build/c/length/zero
$(CASES:%=$(O)/c/%): $(O)/c/%: $(O)/c/%.o $(FACE_SUPPORT) $(O)/settings/c
	$(call say,LD     ,$@)$(CC32) $(FACE_LDFLAGS) -o $@ $(filter %.o,$^)

# ---- the driver: a program of the machine that builds it ----

$(O)/rooms/%.o: $(O)/rooms/%.c $(O)/settings/driver
	$(call say,CC     ,$@)$(CC) $(DRIVER_CFLAGS) $(DEPENDENCIES) -c -o $@ $<

# The same program for the first word of a fresh checkout: built in less than half of the time, it lists,
# explains and tries as well as the other.
first: $(O)/mmap2-suite-first

$(O)/first/%.o: $(O)/first/%.c $(O)/settings/driver
	$(call say,CC     ,$@)$(CC) $(DRIVER_CFLAGS) -O0 -fno-asynchronous-unwind-tables -pipe \
		$(DEPENDENCIES) -c -o $@ $<

$(O)/mmap2-suite: $(DRIVER_OBJECTS)
$(O)/mmap2-suite-first: $(FIRST_ROOMS:%=$(O)/first/%.o)
# LDFLAGS are the user's: what make is given on its command line can not be added to.
$(O)/mmap2-suite-first: STAND_INS = $(FIRST_CALLS_OUT:%=-Wl,--defsym=%=whole_driver_needed)
$(O)/mmap2-suite $(O)/mmap2-suite-first: $(O)/settings/driver
	$(call say,LD     ,$@)$(CC) $(LDFLAGS) $(STAND_INS) -o $@ $(filter %.o,$^)

# What it has in it is no include, of which the compiler would tell.
$(O)/rooms/watch.o $(O)/vm/rooms/watch.o: $(wildcard harness/watch/viewer/*)

# For scripts.
cc32:
	@echo '$(CC32)'

# ---- the hand, which makes the calls of walk and sweep: i386, without libc ----

HAND_CFLAGS = -std=gnu11 -Wall -Wextra -Werror -O1 -ffreestanding -fno-pie -fno-stack-protector \
	-fno-asynchronous-unwind-tables -fcf-protection=none -I . \
	$(if $(findstring clang,$(CC32)),,-fno-tree-loop-distribute-patterns)
HAND_LDFLAGS = -static -nostdlib -Wl,-Ttext-segment=0x08048000 -Wl,--build-id=none \
	-Wl,-z,noexecstack $(SEGMENTS:%=-Wl,-z,%)

hand: $(O)/hand

$(O)/hand: model/hand/hand.c model/hand/hand.h $(O)/settings/c
	$(call say,CC     ,$<)$(CC32) $(HAND_CFLAGS) $(HAND_LDFLAGS) -o $@ $<

# Where walk and sweep spend their time; they make a tenth more calls so.
FAST := model predict walk report
$(FAST:%=$(O)/rooms/%.o) $(FAST:%=$(O)/vm/rooms/%.o): CFLAGS := $(patsubst -O1,-O2,$(CFLAGS))

# ---- the same driver as /init of a virtual machine: static and for i386 ----

$(O)/vm/rooms/%.o: $(O)/rooms/%.c $(O)/settings/vm
	$(call say,CC     ,$@)$(CC32) $(DRIVER_CFLAGS) -fno-pie $(DEPENDENCIES) -c -o $@ $<

$(O)/vm/init: $(INIT_OBJECTS) $(O)/settings/vm
	$(call say,LD     ,$@)$(CC32) -static -s -o $@ $(filter %.o,$^)

# What is read of the cases elsewhere; a folder is newer when something of it is gone.
PACKED := $(wildcard LICENSE cases/* cases/*/* expected expected/* expected/*/* known known/* \
	asm/* asm/*/*.asm c/* c/*/*.c)

$(O)/vm/initramfs.cpio: $(O)/vm/init $(O)/hand $(ASM_PROGRAMS) $(O)/asm/inc/facts $(O)/c/faces vm/make-initramfs \
		$(PACKED)
	$(call say,CPIO   ,$@)vm/make-initramfs . $(O) $@

# What boots kernels; the ROM is that of bochs.
MACHINES := $(filter-out %.asm,$(wildcard vm/machines/*)) vm/machines/bochs.rom

$(O)/vm/machines/%.rom: vm/machines/%.asm
	@mkdir -p $(@D)
	$(call say,NASM   ,$<)$(NASM) -w+all -w+error -f bin -o $@ $<

$(O)/vm/machines/%: vm/machines/%
	@mkdir -p $(@D)
	$(call say,COPY   ,$<)cp $< $@

vm: $(O)/vm/initramfs.cpio $(MACHINES:%=$(O)/%)

# ---- for other machines ----

PREFIX ?= /usr/local
DESTDIR ?=
# A compiler for machines of another processor, where an emulator runs the i386 programs: the portable
# folder has a driver for them, too, named as the compiler calls that machine; run there looks for it.
HOST_CC ?=
HOST_MACHINE := $(if $(HOST_CC),$(firstword $(subst -, ,$(shell $(HOST_CC) -dumpmachine 2>/dev/null))))
HOST_DRIVER := $(HOST_MACHINE:%=$(O)/host/mmap2-suite.%)
# One that is wanted and cannot be had: an archive without it would pass for what was asked for.
ifneq ($(if $(HOST_MACHINE),,$(strip $(HOST_CC))),)
HOST_DRIVER := host-cc-is-missing
HOST_PACKAGE := $(subst _,-,$(patsubst %-gcc,gcc-%,$(filter %-linux-gnu-gcc %-linux-gnueabi-gcc %-linux-gnueabihf-gcc,$(notdir $(firstword $(HOST_CC))))))
.PHONY: host-cc-is-missing
host-cc-is-missing:
	$(error HOST_CC: cannot ask $(HOST_CC) for its machine (-dumpmachine)$(if $(HOST_PACKAGE),; Debian has it in $(HOST_PACKAGE)))
endif

$(O)/host/$(HOST_MACHINE)/%.o: $(O)/rooms/%.c $(O)/settings/host
	@mkdir -p $(@D)
	$(call say,CC     ,$@)$(HOST_CC) $(DRIVER_CFLAGS) $(DEPENDENCIES) -c -o $@ $<

$(O)/host/mmap2-suite.%: $(ROOMS:%=$(O)/host/$(HOST_MACHINE)/%.o)
	$(call say,LD     ,$@)$(HOST_CC) -static -s -o $@ $(filter %.o,$^)

$(O)/mmap2-suite-portable.tar.gz: $(HOST_DRIVER) $(O)/vm/init $(O)/hand $(O)/settings/host $(ASM_PROGRAMS) $(O)/asm/inc/facts $(O)/c/faces tools/package \
		$(PACKED)
	$(call say,TAR    ,$@)tools/package portable $(O) $@ $(HOST_DRIVER)

# What a shell on another machine is told by --through, beside what is sent there.
$(O)/there: tools/there
	@cp $< $@

portable: $(O)/mmap2-suite-portable.tar.gz $(O)/there

install: driver cases portable vm
	tools/package install $(O) $(call as_word,$(PREFIX)) $(call as_word,$(DESTDIR))

uninstall:
	tools/package uninstall $(O) $(call as_word,$(PREFIX)) $(call as_word,$(DESTDIR))

VERSION = $(shell sed -n 's/^$(hash)define VERSION "\(.*\)"$$/\1/p' harness/base/version.h)

dist:
	@mkdir -p $(O)
	tools/package dist $(O)/mmap2-suite-$(VERSION).tar.gz

# Of this machine's processor, or for i386 with CC='gcc -m32'.
deb: driver cases portable vm
	tools/package deb $(O) $(O)

# In a fresh system of Debian's, as root.
deb-check: driver cases portable vm
	O=$(abspath $(O)) tools/deb-check "$$(tools/package deb $(O) $(O))"

# The first process of the machine of vm/inside, where this machine's own programs run.
inside: $(O)/vm/inside-init

$(O)/vm/inside-init: vm/inside-init.c
	@mkdir -p $(@D)
	$(call say,CC     ,$@)$(CC) $(CFLAGS) $(WARNINGS) -D_GNU_SOURCE -static -s -o $@ $<

# What `make bench` measures the driver by.
$(O)/tools/%: tools/%.c $(O)/settings/driver
	$(call say,CC     ,$<)$(CC) $(DRIVER_CFLAGS) $(LDFLAGS) -o $@ $<

# Four more are brought as sources.
MISTAKES := $(patsubst tests/watch/mistakes/%,$(O)/tests/watch/%,$(basename \
	$(filter-out %/pointer-cut.asm %/registers-of-x86-64.asm %/late-report.asm %/reported.asm,$(wildcard tests/watch/mistakes/*.asm tests/watch/mistakes/*.s))))

# It traces programs of i386, and is one, since registers are theirs.
$(O)/tools/tamper: tools/tamper.c $(O)/settings/c
	$(call say,CC     ,$<)$(CC32) $(CFLAGS) $(WARNINGS) -static -o $@ $<

# What the self-tests take system calls from programs with.
test-tools: $(O)/tests/deny $(O)/tests/lengths $(O)/tests/undecided $(MISTAKES)

# What the tutor of --watch is tested on: built here, since a virtual machine takes longer.
$(O)/tests/watch/%: tests/watch/mistakes/%.asm tests/watch/mistakes/short.inc
	@mkdir -p $(@D)
	$(call say,NASM   ,$<)$(NASM) -f elf32 -I tests/watch/mistakes/ -o $@.o $< && \
		$(LD) -m elf_i386 -z noexecstack -o $@ $@.o

$(O)/tests/watch/%: tests/watch/mistakes/%.s
	@mkdir -p $(@D)
	$(call say,AS     ,$<)as --32 -o $@.o $< && $(LD) -m elf_i386 -z noexecstack -o $@ $@.o

$(O)/tests/lengths: tests/lengths.c harness/watch/instruction.c
	@mkdir -p $(@D)
	$(call say,CC     ,$<)$(CC) $(DRIVER_CFLAGS) $(LDFLAGS) -o $@ $^

UNDECIDED := $(filter-out $(O)/rooms/main.o,$(DRIVER_OBJECTS))
$(O)/tests/undecided: tests/undecided.c $(UNDECIDED)
	@mkdir -p $(@D)
	$(call say,CC     ,$<)$(CC) $(DRIVER_CFLAGS) $(LDFLAGS) -o $@ $^

$(O)/tests/%: tests/%.c
	@mkdir -p $(@D)
	$(call say,CC     ,$<)$(CC) $(DRIVER_CFLAGS) $(LDFLAGS) -o $@ $<

-include tests/fuzz/fuzz.mk

# ---- for people ----

check:
	./run-tests.sh --self-test

check-slow:
	./run-tests.sh --self-test -- --slow

# -O0: where a run ends at once (fail) what it still held lies in a variable, and is no leak.
SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer

check-asan: driver
	$(MAKE) -s O=$(O)/asan CFLAGS="-O0 -g $(SANITIZE)" LDFLAGS="$(SANITIZE)" driver
	tools/check-asan $(O) $(FILES)

lint:
	tools/lint

docs: driver
	$(O)/mmap2-suite --help >doc/help.txt
	O=$(O) tools/pages claims
	O=$(O) tools/pages coverage

# RECORDS: a folder with records of --watch, FAMILY/NAME.json, which the pages of cases lead to; none: without.
atlas: driver
	$(if $(RECORDS),,O=$(O) tools/atlas-records $(O)/records)
	O=$(O) tools/atlas $(O)/atlas $(if $(filter-out none,$(or $(RECORDS),some)),$(call as_word,$(or $(RECORDS),$(O)/records)))

heads: driver
	O=$(O) tools/pages heads

bench: all hand $(O)/tools/spawn-bare
	tools/bench $(O)

tamper: all $(O)/tools/tamper
	tools/tamper $(if $(ROUNDS),--rounds $(call as_word,$(ROUNDS))) $(O)

# Of every eighth case one call.
tamper-sample: all $(O)/tools/tamper
	tools/tamper --rounds 1 --each 8 --face asm --least 85 $(O)

bench-vm: all vm
	tools/bench-vm $(O)

# Builds a kernel for each deliberate fault, of PATCHES or all.
broken-kernels: vm
	O=$(O) tools/broken-kernels --write $(PATCHES)

stress: driver
	$(MAKE) -s O=$(O)/self-test TREE=tests/tree/ cases
	tools/stress $(O)

# The word goes by the environment, as it is: it is not for make or the shell to read.
new: override export CASE := $(value CASE)
new:
	tools/new-case "$$CASE"

clean:
	rm -rf $(O)

help:
	@echo 'all      build everything into O=$(O) (the default)'
	@echo 'first    the driver without optimisation, for the first word of a fresh checkout'
	@echo 'hand     what makes the calls of walk and sweep'
	@echo 'vm       the initramfs that --kernel boots with'
	@echo 'portable an archive of a folder that runs on any i386 or x86-64 Linux: ./mmap2-suite/run;'
	@echo '         HOST_CC=aarch64-linux-gnu-gcc: with an emulator (--exec) on those machines, too'
	@echo 'install  the command mmap2-suite: PREFIX=/usr/local DESTDIR='
	@echo 'uninstall  removes what install put there, with the same PREFIX and DESTDIR'
	@echo 'dist     the archive of the sources, in $(O)'
	@echo 'deb      a package for Debian, in $(O); deb-check: tried in a fresh system, as root'
	@echo 'inside   what vm/inside boots with'
	@echo 'check    the tests of the suite itself'
	@echo 'check-slow  the same with those that take long'
	@echo 'check-asan  the same by a program with sanitizers in it'
	@echo 'lint     every linter there is; STRICT=1 fails on a missing one'
	@echo 'docs     doc/help.txt, and the pages of doc/claims/ from its tables and the cases'
	@echo 'atlas    $(O)/atlas: cases, answers, claims, words as pages; RECORDS=DIR of --watch, or none'
	@echo 'heads    the files of each case in the heads of its faces, from the case files'
	@echo 'bench    how fast a run is beside starting the same programs bare'
	@echo 'bench-vm how long a run in a virtual machine takes beside its boot alone'
	@echo 'fuzz     SECONDS=60: fuzz everything that the driver parses (clang)'
	@echo 'fuzz-replay  what fuzzing found once, and what it starts from, under sanitizers'
	@echo 'broken-kernels  PATCHES=FILES: are deliberate faults of a kernel found (half an hour)'
	@echo 'stress   ten thousand programs under load and stopped, a hundred runs killed (by hand)'
	@echo 'tamper   ROUNDS=N: how many altered calls the cases notice (hours without ROUNDS)'
	@echo 'tamper-sample  the same of a few cases, a call each: fails if too few are noticed'
	@echo 'new      CASE=family/name: the four files of a new case'
	@echo 'clean    remove $(O)'
	@echo
	@echo 'O=$(O) V=$(V) CC=$(CC) CC32=$(CC32) NASM=$(NASM) CFLAGS=$(CFLAGS)'

-include $(wildcard $(O)/host/*/*.d $(O)/rooms/*.d $(O)/first/*.d $(O)/vm/rooms/*.d)
