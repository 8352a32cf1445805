# Fuzzing what the driver parses; see tests/fuzz/fuzz.h.
#
#   make fuzz SECONDS=60           every target for so long, from the corpus on (clang, libFuzzer)
#   make fuzz-replay               the corpus once, under the sanitizers (gcc)

comma := ,
FUZZ_TARGETS = archive baseline case expected known maps options report wire
SECONDS ?= 60
FUZZ_CC ?= clang
FUZZED = $(ROOMS:%=$(O)/fuzz/$(1)/%.o) \
	$(patsubst tests/fuzz/%.c,$(O)/fuzz/$(1)/fuzz-%.o,$(filter-out tests/fuzz/replay.c,$(wildcard tests/fuzz/*.c)))
FUZZ_CFLAGS = -O1 -g $(WARNINGS) -D_GNU_SOURCE -D_FILE_OFFSET_BITS=64 -I harness -I . -I tests/fuzz \
	-fno-omit-frame-pointer -fno-sanitize-recover=all
FUZZ_WRAP = $(patsubst %,-Wl$(comma)--wrap=%,calloc realloc free strndup)

.PHONY: fuzz fuzz-replay

# The driver's main and its ends are fuzz.c's.
ifneq ($(filter fuzz fuzz-replay $(O)/fuzz/%,$(MAKECMDGOALS)),)
$(shell mkdir -p $(O)/fuzz/rooms $(O)/fuzz/gcc $(O)/fuzz/clang)
$(foreach room,$(ROOMS),$(call keep,$(O)/fuzz/rooms/$(room).c,$(call unit,$(room),$(filter-out \
	harness/main.c harness/base/fail.c,$(call room_of,$(room))))))
endif

FUZZ_GCC = $(CC) $(FUZZ_CFLAGS) -fsanitize=address,undefined $(DEPENDENCIES) -c
FUZZ_CLANG = $(FUZZ_CC) $(FUZZ_CFLAGS) -fsanitize=fuzzer-no-link,address,undefined $(DEPENDENCIES) -c

$(O)/fuzz/gcc/fuzz-%.o: tests/fuzz/%.c
	$(call say,CC     ,$<)$(FUZZ_GCC) -o $@ $<

$(O)/fuzz/gcc/%.o: $(O)/fuzz/rooms/%.c
	$(call say,CC     ,$@)$(FUZZ_GCC) -o $@ $<

$(O)/fuzz/replay: $(call FUZZED,gcc) $(O)/fuzz/gcc/fuzz-replay.o
	$(call say,LD     ,$@)$(CC) -fsanitize=address,undefined $(FUZZ_WRAP) -o $@ $^

$(O)/fuzz/clang/fuzz-%.o: tests/fuzz/%.c
	$(call say,CC     ,$<)$(FUZZ_CLANG) -o $@ $<

$(O)/fuzz/clang/%.o: $(O)/fuzz/rooms/%.c
	$(call say,CC     ,$@)$(FUZZ_CLANG) -o $@ $<

$(O)/fuzz/fuzz: $(call FUZZED,clang)
	$(call say,LD     ,$@)$(FUZZ_CC) -fsanitize=fuzzer,address,undefined $(FUZZ_WRAP) -o $@ $^

fuzz-replay: $(O)/fuzz/replay
	@for target in $(FUZZ_TARGETS); do \
		printf '%s: ' $$target; \
		FUZZ=$$target $(O)/fuzz/replay tests/fuzz/corpus/$$target/* 2>$(O)/fuzz/log || \
			{ tail -n 40 $(O)/fuzz/log; exit 1; }; \
	done

# What is found new lies in $(O)/fuzz/corpus, what fails in $(O)/fuzz/TARGET-crash-...  Leaks are for
# the replay to see: looking for them after each input costs more than the input.
fuzz: $(O)/fuzz/fuzz
	@for target in $(FUZZ_TARGETS); do \
		mkdir -p $(O)/fuzz/corpus/$$target; \
		echo "fuzzing $$target for $(SECONDS) s"; \
		FUZZ=$$target $(O)/fuzz/fuzz -max_total_time=$(SECONDS) -max_len=4096 -timeout=10 -detect_leaks=0 \
			-verbosity=0 -print_final_stats=1 -artifact_prefix=$(O)/fuzz/$$target- \
			-dict=tests/fuzz/words $(O)/fuzz/corpus/$$target \
			tests/fuzz/corpus/$$target 2>$(O)/fuzz/log || \
			{ tail -n 60 $(O)/fuzz/log; exit 1; }; \
		grep -E 'number_of_executed|new_units' $(O)/fuzz/log || true; \
	done

-include $(wildcard $(O)/fuzz/*/*.d)
