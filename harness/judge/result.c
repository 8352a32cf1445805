/* result.c - see result.h. */
#include "judge/result.h"

#include <stdlib.h>

const char *const verdict_names[VERDICT_COUNT] = {
	[VERDICT_BROKEN] = "BROKEN",   [VERDICT_PASS] = "PASS",	  [VERDICT_FAIL] = "FAIL",
	[VERDICT_SKIP] = "SKIP",       [VERDICT_XFAIL] = "XFAIL", [VERDICT_XPASS] = "XPASS",
	[VERDICT_TIMEOUT] = "TIMEOUT", [VERDICT_CRASH] = "CRASH",
};

bool verdict_is_bad(enum verdict verdict)
{
	return verdict != VERDICT_PASS && verdict != VERDICT_SKIP && verdict != VERDICT_XFAIL;
}

void results_make(struct results *results, struct test_case *const *tests, size_t count, int rounds)
{
	*results = (struct results){ .cases = count, .rounds = rounds, .count = count * rounds };
	results->at = new_bytes(results->count * sizeof(*results->at));
	for (size_t i = 0; i < results->count; i++) {
		struct case_result *result = &results->at[i];

		result->test = tests[i / results->rounds];
		result->round = i % results->rounds + 1;
		result->name = rounds > 1 ? new_stringf("%s#%d", result->test->id, result->round)
					  : new_string(result->test->id);
	}
}

struct case_result *results_rounds(const struct results *results, size_t which)
{
	return &results->at[which * results->rounds];
}

bool result_is_unrun(const struct case_result *result)
{
	return result->faces[FACE_ASM].unrun || result->faces[FACE_C].unrun;
}

const struct lines *face_result_said(const struct face_result *face)
{
	return face->verdict == VERDICT_TIMEOUT ? &face->before : &face->canonical;
}

void face_result_free(struct face_result *face)
{
	free(face->reason);
	free(face->difference);
	free(face->command);
	free(face->errors);
	lines_free(&face->canonical);
	lines_free(&face->before);
}

void results_free(struct results *results)
{
	for (size_t i = 0; i < results->count; i++) {
		struct case_result *result = &results->at[i];

		for (int face = 0; face < FACES; face++)
			face_result_free(&result->faces[face]);
		free(result->name);
		free(result->reason);
		free(result->listed);
	}
	free(results->at);
	*results = (struct results){ 0 };
}
