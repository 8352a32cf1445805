/* prctl.c - prctl(), number 172: kernel/sys.c, as far as it bounds what may be mapped. */
#include "model/calls.h"

#include <errno.h>

enum { SET_MDWE = 65, GET_MDWE = 66, REFUSE_EXEC_GAIN = 1, NO_INHERIT = 2 };

bool prctl_denies(const struct model *model, uint32_t old_flags, uint32_t new_flags)
{
	return model->mdwe & REFUSE_EXEC_GAIN && new_flags & AREA_EXEC &&
	       (new_flags & AREA_WRITE || !(old_flags & AREA_EXEC));
}

/* kernel/sys.c:prctl_set_mdwe */
static void set_mdwe(struct model *model, struct model_answer *answer, const uint32_t *words)
{
	static const char where[] = "kernel/sys.c:prctl_set_mdwe";
	uint32_t bits = words[1], known = REFUSE_EXEC_GAIN;

	if (model_since(&model->kernel, MODEL_VERSION(6, 6, 0)))
		known |= NO_INHERIT;
	if (refuse(answer, words[2] || words[3] || words[4], EINVAL, "an argument that is not 0",
		   where) ||
	    refuse(answer, bits & ~known, EINVAL, "an unknown bit", where) ||
	    refuse(answer, bits == NO_INHERIT, EINVAL,
		   "PR_MDWE_NO_INHERIT without PR_MDWE_REFUSE_EXEC_GAIN", where) ||
	    refuse(answer, model->mdwe && model->mdwe != bits, EPERM, "it is for good", where))
		return;
	model->mdwe = bits;
	succeed(answer, 0, "so from now on", where);
}

void model_prctl(struct model *model, struct model_answer *answer, const uint32_t *words)
{
	bool known = words[0] == SET_MDWE || words[0] == GET_MDWE;

	if (unsure(answer, !known, "what prctl() does") ||
	    refuse(answer, !model_since(&model->kernel, MODEL_VERSION(6, 3, 0)), EINVAL,
		   "an unknown option", "kernel/sys.c:prctl"))
		return;
	if (words[0] == SET_MDWE)
		set_mdwe(model, answer, words);
	else if (!refuse(answer, words[1] || words[2] || words[3] || words[4], EINVAL,
			 "an argument that is not 0", "kernel/sys.c:prctl_get_mdwe"))
		succeed(answer, model->mdwe, "what PR_SET_MDWE set", "kernel/sys.c:prctl_get_mdwe");
}
