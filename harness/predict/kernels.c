/* kernels.c - see kernels.h. */
#include "predict/kernels.h"

#include <stdlib.h>
#include <string.h>

const char *const kernels_usual[] = {
	"native,5.10", "native,6.1",  "native,6.5",  "native,6.12", "compat,5.10", "compat,6.1",
	"compat,6.5",  "compat,6.12", "compat,6.18", "compat,7.3",  NULL,
};

static bool read_version(struct model_kernel *kernel, const char *word)
{
	struct version version = { 0 };
	const char *end;

	if (!version_read(&version, word, &end) || *end || version.known < 2)
		return false;
	/* A series is meant as it is today, with all that went into it. */
	kernel->version = MODEL_VERSION(version.number[0], version.number[1],
					version.known == 3 ? version.number[2] : 999);
	return true;
}

bool kernels_read(struct model_kernel *kernel, const char *words)
{
	uint32_t version = MODEL_VERSION(6, 12, 999);
	struct model_kernel said = { .version = version };
	bool compat = true;

	for (;;) {
		size_t length = strcspn(words, ",");
		char *word = new_stringf("%.*s", (int)length, words);
		bool native = strcmp(word, "native") == 0;
		bool root = strcmp(word, "root") == 0;
		bool known =
			native || root || strcmp(word, "compat") == 0 || read_version(&said, word);

		compat = native ? false : strcmp(word, "compat") == 0 ? true : compat;
		if (root)
			said.capable = MODEL_YES;
		free(word);
		if (!known)
			return false;
		if (!words[length])
			break;
		words += length + 1;
	}
	if (said.version < MODEL_VERSION(5, 10, 0))
		return false;
	model_kernel_usual(kernel, compat, said.version);
	if (said.capable == MODEL_YES)
		kernel->capable = MODEL_YES;
	return true;
}

void kernels_tell(struct text *text, const struct model_kernel *kernel)
{
	uint32_t patch = kernel->version & 0x3ff;

	text_addf(text, "%s %u.%u", kernel->compat ? "compat" : "native",
		  (unsigned int)(kernel->version >> 20),
		  (unsigned int)(kernel->version >> 10 & 0x3ff));
	if (patch != 999)
		text_addf(text, ".%u", (unsigned int)patch);
}

void kernels_target(struct target *target, const struct model_kernel *kernel)
{
	char *release = new_stringf("%u.%u.%u", (unsigned int)(kernel->version >> 20),
				    (unsigned int)(kernel->version >> 10 & 0x3ff),
				    (unsigned int)(kernel->version & 0x3ff));

	target_set(target, release, kernel->compat ? "x86_64" : "i686");
	for (int kind = FACT_NATIVE + 1; kind < FACTS; kind++)
		target_set_fact(target, kind, ANSWER_YES, NULL);
	target_set_fact(target, FACT_PKU, kernel->pku == MODEL_YES ? ANSWER_YES : ANSWER_NO, NULL);
	target_set_fact(target, FACT_NX, kernel->nx == MODEL_YES ? ANSWER_YES : ANSWER_NO, NULL);
	free(release);
}
