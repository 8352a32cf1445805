# Builds the two faces of every case and the driver.  `make help` says more.
#
#   asm/FAMILY/NAME.asm  ->  build/asm/FAMILY/NAME     one program each
#   c/FAMILY/NAME.c      ->  build/c/faces             all of them in one program
#   harness/*.c          ->  build/driver              runs and judges them

O ?= build
# One spelling, or the dependencies of a build through run-tests.sh would not fit.
override O := $(patsubst $(CURDIR)/%,%,$(abspath $(O)))
# Where asm/FAMILY, c/FAMILY and cases/ lie: empty, or a folder with '/' at its end.  The suite's
# own tests build a tree of deliberate cases with it.
TREE ?=
ifeq ($(origin CC),default) # make's own is cc
CC = gcc
endif
CC32 ?= $(CC) -m32
NASM ?= nasm
LD ?= ld
CFLAGS ?= -O2
V ?= 0

# Every warning is an error: a case that assembles with one asks another question.
NASMFLAGS = -f elf32 -w+all -w+error -I asm/inc/
# Assembles $< to $@ with the flags $(1).  The dependencies take a run of their own: -MD of
# NASM 2.16 forgets what is included through -I.
assemble = $(NASM) $(NASMFLAGS) $(1) -M -MP -MT $@ -MF $(@:.o=.d) $< && \
	$(NASM) $(NASMFLAGS) $(1) -o $@ $<
WARNINGS = -std=gnu11 -Wall -Wextra -Werror
# 64-bit file offsets also where the driver is a 32-bit program: sparse files reach 2^44 bytes.
DRIVER_CFLAGS = $(CFLAGS) $(WARNINGS) -D_GNU_SOURCE -D_FILE_OFFSET_BITS=64
# Two segments, code and data, and not five: the kernel maps, lists and unmaps each of them for
# every program, which is most of what a program costs.
SEGMENTS = noseparate-code norelro
# At 256 MiB, so that the low addresses of the cases (8063000h) are free as they are in a
# NASM program; no frame pointer trickery between snapshots, so -O1.
FACE_CFLAGS = -O1 -fno-pie $(WARNINGS) -I c/inc
FACE_LDFLAGS = -static -no-pie -Wl,-Ttext-segment=0x10000000 $(SEGMENTS:%=-Wl,-z,%)

CASES := $(patsubst $(TREE)cases/%.case,%,$(wildcard $(TREE)cases/*/*.case))
ASM_PROGRAMS := $(CASES:%=$(O)/asm/%)
FACE_OBJECTS := $(CASES:%=$(O)/c/%.o)
FACE_SUPPORT := $(O)/c/inc/case.o $(O)/c/inc/int80.o $(O)/c/inc/utek.o $(O)/c/inc/mks.o
# In an archive, from which ld takes only what a program calls.
DIALECTS := $(O)/asm/inc/utek.o $(O)/asm/inc/mks.o
DRIVER_OBJECTS := $(patsubst %.c,$(O)/%.o,$(wildcard harness/*.c))

ifeq ($(V),0)
say = @printf '  %-7s %s\n' '$(1)' '$(2)';
else
say =
endif

.PHONY: all cases driver vm inside test-tools check lint docs bench bench-vm stress clean help new
.DELETE_ON_ERROR:
# Objects of NASM programs are kept: they are what a rebuild compares with.
.SECONDARY:

all: cases driver

cases: $(ASM_PROGRAMS) $(O)/asm/inc/facts $(O)/c/faces

driver: $(O)/driver

# ---- NASM faces ----

# CASE_ID is the path below asm/: the program says in its report which case it is.
$(O)/asm/%.o: $(TREE)asm/%.asm
	@mkdir -p $(@D)
	$(call say,NASM,$<)$(call assemble,-DCASE_ID="'$*'")

$(O)/asm/inc/%.o: asm/inc/%.asm
	@mkdir -p $(@D)
	$(call say,NASM,$<)$(call assemble)

# A program has no PT_GNU_STACK only if none of its objects has the note; one object with a
# note beside one without makes ld write an executable one.  So report.asm is assembled twice.
$(O)/asm/inc/report-noteless.o: asm/inc/report.asm
	@mkdir -p $(@D)
	$(call say,NASM,$<)$(call assemble,-DSTACK_NOTE_ABSENT)

$(O)/asm/inc/dialects.a: $(DIALECTS)
	$(call say,AR,$@)rm -f $@ && $(AR) rcs $@ $^

# Does the program define STACK_NOTE_$(1)?
asks_note = $(findstring define STACK_NOTE_$(1),$(file <$(if $(filter inc/%,$*),,$(TREE))asm/$*.asm))

$(O)/asm/%: $(O)/asm/%.o $(O)/asm/inc/report.o $(O)/asm/inc/report-noteless.o \
		$(O)/asm/inc/dialects.a
	$(call say,LD,$@)$(LD) -m elf_i386 $(SEGMENTS:%=-z %) $(if $(call asks_note,EXEC),--no-warn-execstack) -o $@ \
		$< $(O)/asm/inc/report$(if $(call asks_note,ABSENT),-noteless).o $(O)/asm/inc/dialects.a

# ---- C faces ----

$(O)/c/%.o: $(TREE)c/%.c
	@mkdir -p $(@D)
	$(call say,CC,$<)$(CC32) $(FACE_CFLAGS) -DCASE_ID='"$*"' -MMD -MP -c -o $@ $<

$(O)/c/inc/%.o: c/inc/%.c
	@mkdir -p $(@D)
	$(call say,CC,$<)$(CC32) $(FACE_CFLAGS) -MMD -MP -c -o $@ $<

$(O)/c/inc/int80.o: c/inc/int80.asm
	@mkdir -p $(@D)
	$(call say,NASM,$<)$(call assemble)

$(O)/c/faces: $(FACE_OBJECTS) $(FACE_SUPPORT)
	$(call say,LD,$@)$(CC32) $(FACE_LDFLAGS) -o $@ $^

# One face as a program of its own, for a learner: make build/c/length/zero
$(CASES:%=$(O)/c/%): $(O)/c/%: $(O)/c/%.o $(FACE_SUPPORT)
	$(call say,LD,$@)$(CC32) $(FACE_LDFLAGS) -o $@ $^

# ---- the driver: a program of the machine that builds it ----

$(O)/harness/%.o: harness/%.c
	@mkdir -p $(@D)
	$(call say,CC,$<)$(CC) $(DRIVER_CFLAGS) -MMD -MP -c -o $@ $<

$(O)/driver: $(DRIVER_OBJECTS)
	$(call say,LD,$@)$(CC) $(LDFLAGS) -o $@ $^

# ---- the same driver as /init of a virtual machine: static and for i386 ----

$(O)/vm/harness/%.o: harness/%.c
	@mkdir -p $(@D)
	$(call say,CC,$@)$(CC32) $(DRIVER_CFLAGS) -D_FILE_OFFSET_BITS=64 -MMD -MP -c -o $@ $<

$(O)/vm/init: $(patsubst %.c,$(O)/vm/%.o,$(wildcard harness/*.c))
	$(call say,LD,$@)$(CC32) -static -s -o $@ $^

$(O)/vm/initramfs.cpio: $(O)/vm/init $(ASM_PROGRAMS) $(O)/asm/inc/facts $(O)/c/faces vm/make-initramfs \
		$(wildcard cases/* cases/*/* expected/*/* asm/*/*.asm)
	$(call say,CPIO,$@)vm/make-initramfs . $(O) $@

vm: $(O)/vm/initramfs.cpio

# The first process of the machine of vm/inside, where this machine's own programs run.
inside: $(O)/vm/inside-init

$(O)/vm/inside-init: vm/inside-init.c
	@mkdir -p $(@D)
	$(call say,CC,$@)$(CC) $(CFLAGS) $(WARNINGS) -D_GNU_SOURCE -static -s -o $@ $<

# What `make bench` measures the driver by.
$(O)/tools/%: tools/%.c
	@mkdir -p $(@D)
	$(call say,CC,$<)$(CC) $(DRIVER_CFLAGS) $(LDFLAGS) -o $@ $<

# What the self-tests take system calls from programs with.
test-tools: $(O)/tests/deny

$(O)/tests/%: tests/%.c
	@mkdir -p $(@D)
	$(call say,CC,$<)$(CC) $(DRIVER_CFLAGS) $(LDFLAGS) -o $@ $<

include tests/fuzz/fuzz.mk

# ---- for people ----

check:
	./run-tests.sh --self-test

lint:
	tools/lint

docs:
	tools/make-claims

bench: all $(O)/tools/spawn-bare
	tools/bench $(O)

bench-vm: all vm
	tools/bench-vm $(O)

stress: driver
	$(MAKE) -s O=$(O)/self-test TREE=tests/tree/ cases
	tools/stress $(O)

new:
	tools/new-case $(CASE)

clean:
	rm -rf $(O)

help:
	@echo 'all      build everything into O=$(O) (the default)'
	@echo 'vm       the initramfs that --kernel boots with'
	@echo 'inside   what vm/inside boots with'
	@echo 'check    the tests of the suite itself'
	@echo 'lint     every linter there is; STRICT=1 fails on a missing one'
	@echo 'docs     the pages of doc/claims/, from its tables and the cases'
	@echo 'bench    how fast a run is beside starting the same programs bare'
	@echo 'bench-vm how long a run in a virtual machine takes beside its boot alone'
	@echo 'fuzz     SECONDS=60: fuzz everything that the driver parses (clang)'
	@echo 'fuzz-replay  what fuzzing found once, and what it starts from, under sanitizers'
	@echo 'stress   ten thousand programs under load and stopped, a hundred runs killed (by hand)'
	@echo 'new      CASE=family/name: the four files of a new case'
	@echo 'clean    remove $(O)'
	@echo
	@echo 'O=$(O) V=$(V) CC=$(CC) CC32=$(CC32) NASM=$(NASM) CFLAGS=$(CFLAGS)'

-include $(wildcard $(O)/asm/*/*.d $(O)/c/*/*.d $(O)/harness/*.d $(O)/vm/harness/*.d)
