/* calls.c - see calls.h: the calls by name. */
#include "model/calls.h"

#include <string.h>

/* With its state lost the model says nothing, whatever is asked. */
static bool is_lost(const struct model *model, struct model_answer *answer)
{
	answer_begin(answer);
	return unsure(answer, model->lost != NULL, model->lost);
}

static bool call_mapping(struct model *model, struct model_answer *answer, const char *name,
			 const uint32_t *a, int count)
{
	if (count == 6 && strcmp(name, "mmap2") == 0)
		model_mmap2(model, answer, a[0], a[1], a[2], a[3], a[4], a[5]);
	else if (count == 6 && strcmp(name, "mmap") == 0)
		model_old_mmap(model, answer, a);
	else if (count == 1 && strcmp(name, "mmap") == 0)
		model_old_mmap_block(model, answer, a[0]);
	else if (count == 2 && strcmp(name, "munmap") == 0)
		model_munmap(model, answer, a[0], a[1]);
	else if (count == 3 && strcmp(name, "mprotect") == 0)
		model_mprotect(model, answer, a[0], a[1], a[2]);
	else if (count == 5 && strcmp(name, "mremap") == 0)
		model_mremap(model, answer, a[0], a[1], a[2], a[3], a[4]);
	else if (count == 5 && strcmp(name, "remap_file_pages") == 0)
		model_remap_file_pages(model, answer, a[0], a[1], a[2], a[3], a[4]);
	else if (count == 1 && strcmp(name, "brk") == 0)
		model_brk(model, answer, a[0]);
	else
		return false;
	return true;
}

static bool call_other(struct model *model, struct model_answer *answer, const char *name,
		       const uint32_t *a, int count)
{
	if (count == 3 && strcmp(name, "mseal") == 0)
		model_mseal(model, answer, a[0], a[1], a[2]);
	else if (count == 5 && strcmp(name, "prctl") == 0)
		model_prctl(model, answer, a);
	else if (count == 3 && strcmp(name, "msync") == 0)
		model_msync(model, answer, a[0], a[1], a[2]);
	else if (count == 2 && strcmp(name, "mlock") == 0)
		model_mlock(model, answer, a[0], a[1]);
	else if (count == 3 && strcmp(name, "mlock2") == 0)
		model_mlock2(model, answer, a[0], a[1], a[2]);
	else if (count == 2 && strcmp(name, "munlock") == 0)
		model_munlock(model, answer, a[0], a[1]);
	else if (count == 1 && strcmp(name, "mlockall") == 0)
		model_mlockall(model, answer, a[0]);
	else if (count == 0 && strcmp(name, "munlockall") == 0)
		model_munlockall(model, answer);
	else if (count == 3 && strcmp(name, "mincore") == 0)
		model_mincore(model, answer, a[0], a[1], a[2]);
	else if (count == 3 && strcmp(name, "madvise") == 0)
		model_madvise(model, answer, a[0], a[1], a[2]);
	else
		return false;
	return true;
}

bool model_call(struct model *model, struct model_answer *answer, const char *name,
		const uint32_t *arguments, int count)
{
	if (is_lost(model, answer))
		return true;
	return call_mapping(model, answer, name, arguments, count) ||
	       call_other(model, answer, name, arguments, count);
}
