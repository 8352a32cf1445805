/* why.c - see why.h. */
#include "model/why.h"

void answer_begin(struct model_answer *answer)
{
	answer->verdict = MODEL_UNDECIDED; /* and the rungs count only as far as count says */
	answer->unknown = "the model has no answer";
	answer->result = 0;
	answer->signal = answer->code = answer->count = 0;
	answer->ended = false;
}

static void add_rung(struct model_answer *answer, int error, const char *when, const char *where)
{
	if (answer->count == MODEL_RUNGS) /* the last ones matter: they decide */
		answer->count--;
	answer->rungs[answer->count++] = (struct model_rung){ error, when, where };
}

static void end(struct model_answer *answer, uint32_t result)
{
	answer->verdict = MODEL_DECIDES;
	answer->unknown = 0;
	answer->result = result;
	answer->ended = true;
}

bool refuse(struct model_answer *answer, bool applies, int error, const char *when,
	    const char *where)
{
	if (answer->ended)
		return true;
	add_rung(answer, error, when, where);
	if (applies)
		end(answer, (uint32_t)-error);
	return applies;
}

bool unsure(struct model_answer *answer, bool applies, const char *why)
{
	if (answer->ended)
		return true;
	if (applies) {
		answer->verdict = MODEL_UNDECIDED;
		answer->unknown = why;
		answer->ended = true;
	}
	return applies;
}

void succeed(struct model_answer *answer, uint32_t result, const char *how, const char *where)
{
	if (answer->ended)
		return;
	add_rung(answer, 0, how, where);
	end(answer, result);
}

void strike(struct model_answer *answer, int signal, int code, const char *when, const char *where)
{
	if (answer->ended)
		return;
	add_rung(answer, 0, when, where);
	end(answer, 0);
	answer->signal = signal;
	answer->code = code;
}
