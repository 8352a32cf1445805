/* retold.c - see retold.h. */
#include "walk/retold.h"

#include "base/text.h"
#include "predict/kernels.h"
#include "predict/remains.h"
#include "predict/sight.h"
#include "report/calls.h"
#include "report/canonical.h"
#include "report/ending.h"
#include "report/errnos.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

const struct retold_file retold_files[RETOLD_DESCRIPTORS] = {
	{ "fd", "data", O_RDWR, "O_RDWR" },
	{ "fd_read", "data", O_RDONLY, "O_RDONLY" },
	{ "fd_write", "data", O_WRONLY, "O_WRONLY" },
	{ "ends", NULL, 0, NULL },
	{ "fd_zero", "/dev/zero", O_RDWR, "O_RDWR" },
	{ "fd_folder", "folder", O_RDONLY, "O_RDONLY" },
};

enum { FIRST_DESCRIPTOR = 3 };

/* ---- what the numbers are ---- */

bool retold_is_address(const struct step *step, int number)
{
	const struct call *form = calls_find(step->name, step->count);

	return steps_is_touch(step) ? number == 0 : form && form->arguments[number] == ARG_ADDRESS;
}

bool retold_is_descriptor(const struct step *step, int number)
{
	if (strcmp(step->name, "mmap2") == 0)
		return number == 4 && !(step->numbers[3] & MAP_ANONYMOUS);
	return strcmp(step->name, "ftruncate64") == 0 && number == 0;
}

bool retold_looks(const struct retold *retold)
{
	return retold->finding->kind == MISMATCH_SPACE;
}

/* How long the area is that the step was given, where the kernel chose the place; else 0. */
static uint64_t chosen_length(const struct found_step *found)
{
	const struct step *step = &found->step;
	const struct call *form = steps_is_touch(step) ? NULL : calls_find(step->name, step->count);
	int asked = strcmp(step->name, "mremap") == 0 ? 4 : 0;

	if (!form || form->result != RESULT_AREA || errnos_is(found->result) ||
	    found->result == step->numbers[asked] || found->result == step->numbers[0])
		return 0;
	return step->numbers[form->length_argument];
}

static struct retold_number retell_number(const struct finding *finding, size_t which, int number)
{
	const struct step *step = &finding->steps[which].step;
	struct retold_number told = { step->numbers[number], -1, -1 };
	uint32_t descriptor = told.value - FIRST_DESCRIPTOR;

	if (retold_is_descriptor(step, number) && descriptor < RETOLD_DESCRIPTORS)
		told.file = (int)descriptor;
	if (strcmp(step->name, "mmap2") == 0 && number == 4 && step->numbers[3] & MAP_ANONYMOUS)
		told.value = UINT32_MAX;
	for (size_t i = which; retold_is_address(step, number) && i-- > 0 && told.place < 0;) {
		uint64_t length = chosen_length(&finding->steps[i]);
		uint32_t begin = finding->steps[i].result;

		if (length && told.value >= begin && told.value <= begin + length) {
			told.place = (int)i;
			told.value -= begin;
		}
	}
	return told;
}

/* ---- asking ---- */

/* The model at the case. */
struct retelling {
	struct retold *retold;
	struct process_state process;
	struct surroundings surroundings;
	struct canonical *canonical;
	struct report frame;
	uint32_t *results; /* of the steps */
	uint32_t descriptors[RETOLD_DESCRIPTORS];
	struct statement *told; /* canonical lines need them up to the end */
	size_t count;
};

static struct statement *state(struct retelling *telling, enum statement_kind kind,
			       const char *name)
{
	struct statement *statement = &telling->told[telling->count++];

	statement_begin(statement, kind, NULL, name);
	return statement;
}

static const char *open_file(struct retelling *telling, int which)
{
	const struct retold_file *file = &retold_files[which];
	struct statement *call = state(telling, STATE_CALL, file->path ? "open" : "pipe");
	struct model_answer answer;
	uint32_t lowest = 0;

	statement_add_number(call, MODEL_ELSEWHERE);
	if (file->path) {
		statement_add_number(call, file->flags);
		statement_add_number(call, 0);
	}
	while (telling->process.model->descriptors[lowest] != -1)
		lowest++;
	process_call(&telling->process, call, file->path, &answer);
	call->result = answer.result;
	telling->descriptors[which] = lowest;
	if (answer.verdict != MODEL_DECIDES)
		return answer.unknown;
	return file->path ? canonical_tell(telling->canonical, call) : NULL;
}

static uint32_t number_of_step(const struct retelling *telling, const struct retold_number *number)
{
	if (number->file >= 0)
		return telling->descriptors[number->file];
	return number->value + (number->place >= 0 ? telling->results[number->place] : 0);
}

static void look(struct retelling *telling, const char *name)
{
	struct statement *areas = state(telling, STATE_AREAS, name);

	sight_snapshot(&areas->snapshot, telling->process.model, &telling->surroundings);
	canonical_tell(telling->canonical, areas);
}

/* Is it the answer that was found, but for the place? */
static bool is_as_found(const struct model_answer *answer, const struct found_step *found)
{
	bool failed = errnos_is(answer->result);

	return answer->signal == found->signal && answer->code == found->code &&
	       failed == errnos_is(found->result) && (!failed || answer->result == found->result);
}

static const char *take_step_again(struct retelling *telling, size_t which)
{
	const struct found_step *found = &telling->retold->finding->steps[which];
	struct step step = found->step;
	struct statement *said;
	struct model_answer answer;

	for (int i = 0; i < step.count; i++)
		step.numbers[i] = number_of_step(telling, &telling->retold->numbers[which][i]);
	if (steps_is_touch(&step))
		step.numbers[1] = found->step.numbers[1];
	steps_ask(&telling->process, &step, &answer);
	if (answer.verdict != MODEL_DECIDES)
		return answer.unknown;
	if (!is_as_found(&answer, found))
		return "beside a case's own program it answers otherwise";
	telling->results[which] = answer.result;
	said = state(telling,
		     step.number == HAND_LOAD	 ? STATE_READ
		     : step.number == HAND_STORE ? STATE_WRITE
						 : STATE_CALL,
		     steps_is_touch(&step) ? NULL : step.name);
	for (int i = 0; i < (steps_is_touch(&step) ? 1 : step.count); i++)
		statement_add_number(said, step.numbers[i]);
	said->result = answer.result;
	said->fault = answer.signal;
	said->signal = (uint32_t)answer.signal;
	said->code = (uint32_t)answer.code;
	said->fault_address = step.numbers[0];
	return canonical_tell(telling->canonical, said);
}

static const char *tell_all(struct retelling *telling)
{
	const struct finding *finding = telling->retold->finding;
	const char *why = NULL;

	remains_begin(&telling->frame, telling->process.model, &telling->surroundings);
	for (int i = 0; i < RETOLD_DESCRIPTORS && !why; i++)
		why = telling->retold->used[i] ? open_file(telling, i) : NULL;
	for (size_t i = 0; i < finding->count && !why; i++) {
		if (i + 1 == finding->count && retold_looks(telling->retold))
			look(telling, "before");
		why = take_step_again(telling, i);
	}
	if (!why && retold_looks(telling->retold))
		look(telling, "after");
	if (!why)
		why = remains_unknown(telling->process.model);
	if (why)
		return why;
	remains_end(&telling->frame, telling->process.model, &telling->surroundings);
	ending_tell(&telling->retold->expected, &telling->frame,
		    canonical_places(telling->canonical), &telling->surroundings);
	lines_add(&telling->retold->expected, new_string("exit 0"));
	return NULL;
}

/* What the model of that kernel says of the case, for that user; NULL, or why it does not. */
static char *ask_all(struct retold *retold, const struct model_kernel *kernel, struct model *model)
{
	struct fixture fixtures[] = { { (char *)"data", 8 * MODEL_PAGE, FILL_LETTERS, 0644 },
				      { (char *)"folder", 0, FILL_DIRECTORY, 0755 } };
	struct case_facts facts = { .fixtures = fixtures,
				    .fixture_count = 2,
				    .user = retold->root ? USER_ROOT : USER_NOBODY };
	const struct staged_file files[] = { { "data", sight_inode(0) },
					     { "folder", sight_inode(1) } };
	struct retelling telling = { .retold = retold };
	size_t count = retold->finding->count;
	const char *why;
	char *problem;

	process_begin(&telling.process, model, kernel, &facts);
	telling.surroundings = (struct surroundings){
		.directory = SIGHT_DIRECTORY,
		.program = SIGHT_PROGRAM,
		.task_end = model->kernel.task_end,
		.files = files,
		.file_count = 2,
	};
	lines_free(&retold->expected);
	telling.canonical = canonical_begin(&retold->expected, &telling.surroundings);
	telling.results = new_bytes(count * sizeof(*telling.results));
	telling.told = new_bytes((count + RETOLD_DESCRIPTORS + 2) * sizeof(*telling.told));
	report_begin(&telling.frame, "walk/finding", "asm");
	why = tell_all(&telling);
	problem = why ? new_string(why) : NULL;
	free(canonical_finish(telling.canonical));
	for (size_t i = 0; i < telling.count; i++)
		statement_free(&telling.told[i]);
	report_free(&telling.frame);
	free(telling.told);
	free(telling.results);
	return problem;
}

/* "compat 6.1.192" as --on has it. */
static bool read_kernel_words(struct model_kernel *kernel, const char *words)
{
	char *copy = new_string(words);
	bool read;

	if (strchr(copy, ' '))
		*strchr(copy, ' ') = ',';
	read = kernels_read(kernel, copy);
	free(copy);
	return read;
}

char *retell(struct retold *retold, const struct finding *finding, const char *kernel)
{
	struct model_kernel facts;
	struct model *model;
	char *problem;

	*retold = (struct retold){ .finding = finding };
	if (finding->count == 0 || finding->death)
		return new_string("the target died, and a case would take the next one with it");
	if (!read_kernel_words(&facts, kernel))
		return new_stringf("the model does not know %s", kernel);
	model = model_new(&facts);
	if (!model)
		return new_string("no memory for the model");
	retold->numbers = new_bytes(finding->count * sizeof(*retold->numbers));
	for (size_t i = 0; i < finding->count; i++) {
		for (int n = 0; n < RETOLD_NUMBERS; n++) {
			retold->numbers[i][n] = retell_number(finding, i, n);
			if (retold->numbers[i][n].file >= 0)
				retold->used[retold->numbers[i][n].file] = true;
		}
	}
	problem = ask_all(retold, &facts, model);
	if (problem) { /* what root may do, perhaps */
		free(problem);
		retold->root = true;
		problem = ask_all(retold, &facts, model);
	}
	model_free(model);
	return problem;
}

void retold_free(struct retold *retold)
{
	free(retold->numbers);
	lines_free(&retold->expected);
	*retold = (struct retold){ 0 };
}
