/*
 * undecided.c - makes up calls as walk does, and asks the model alone.
 *
 *	undecided SEED COUNT
 *
 * What the model does not decide walk does not make: the model must be as it was then, or say that
 * it is not (changes, lost).  Each call of which it did neither is written.
 * Ends with 1 if there was one, 2 if all were decided.
 */
#include "predict/steps.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROUND = 400, FILE_PAGES = 8 };

/* What a change is to be told of: bytes of pages, too, but those pages.c alone stores. */
enum { WATCHED = offsetof(struct model, changes) };

static void begin(struct model *model, bool compat, uint32_t version)
{
	struct model_kernel kernel;

	model_kernel_usual(&kernel, compat, version);
	model_reset(model, &kernel);
	model_add_foreign(model, 0x8048000, 0x804c000, false);
	steps_open_files(model, FILE_PAGES);
}

static void complain(const struct step *step, const struct model_answer *answer)
{
	struct text text = { 0 };

	steps_write(&text, step);
	printf("%s: %s\n", text.data, answer->unknown);
	text_free(&text);
}

int main(int argc, char **argv)
{
	static const uint32_t versions[] = { MODEL_VERSION(5, 10, 0), MODEL_VERSION(6, 1, 0),
					     MODEL_VERSION(6, 12, 0), MODEL_VERSION(7, 3, 0) };
	uint64_t state = argc > 2 ? strtoull(argv[1], NULL, 10) : 1;
	int count = argc > 2 ? atoi(argv[2]) : 1000, undecided = 0, wrong = 0;
	struct model_kernel kernel;
	struct model *model, *was = malloc(sizeof(*was));

	model_kernel_usual(&kernel, true, versions[0]);
	model = model_new(&kernel);
	if (!model || !was)
		return 2;
	for (int i = 0; i < count; i++) {
		struct process_state process = { .model = model, .most_descriptors = 1024 };
		struct model_answer answer;
		struct step step;

		if (i % ROUND == 0)
			begin(model, i / ROUND % 2, versions[i / ROUND % 4]);
		memcpy(was, model, WATCHED);
		was->changes = model->changes;
		steps_take(&step, &state, model);
		steps_ask(&process, &step, &answer);
		if (answer.verdict == MODEL_DECIDES)
			continue;
		undecided++;
		if (model->lost || model->changes != was->changes) {
			i += ROUND - 1 - i % ROUND; /* as walk does, which begins anew */
		} else if (memcmp(was, model, WATCHED) != 0) {
			complain(&step, &answer);
			wrong++;
		}
	}
	printf("%d undecided, %d wrong\n", undecided, wrong);
	return undecided == 0 ? 2 : wrong > 0;
}
