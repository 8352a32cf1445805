/* mmap.c - the old mmap(), number 90: mm/mmap.c:old_mmap, arch/x86/kernel/sys_ia32.c:ia32_mmap. */
#include "model/calls.h"

#include <errno.h>

void model_old_mmap(struct model *model, struct model_answer *answer, const uint32_t *words)
{
	if (refuse(answer, model_page_unaligned(words[5]), EINVAL,
		   "the offset is no multiple of 4096", "mm/mmap.c:old_mmap"))
		return;
	model_mmap2(model, answer, words[0], words[1], words[2], words[3], words[4],
		    words[5] >> MODEL_PAGE_SHIFT);
}

/* The block, read as the kernel does; false: it can not be, or that is not known. */
static bool read_block(struct model *model, struct model_answer *answer, uint32_t block,
		       uint8_t *bytes, int count)
{
	for (int i = 0; i < count; i++) {
		struct model_answer read;

		answer_begin(&read);
		model_access(model, &read, MODEL_READ, block + (uint32_t)i, 0);
		if (unsure(answer, read.verdict != MODEL_DECIDES, read.unknown) ||
		    refuse(answer, read.signal != 0, EFAULT, "the block can not be read",
			   "mm/mmap.c:old_mmap"))
			return false;
		bytes[i] = (uint8_t)read.result;
	}
	return true;
}

void model_old_mmap_block(struct model *model, struct model_answer *answer, uint32_t block)
{
	uint8_t bytes[24];
	uint32_t words[6];

	if (!read_block(model, answer, block, bytes, sizeof(bytes)))
		return;
	for (int i = 0; i < 6; i++)
		words[i] = (uint32_t)bytes[4 * i] | (uint32_t)bytes[4 * i + 1] << 8 |
			   (uint32_t)bytes[4 * i + 2] << 16 | (uint32_t)bytes[4 * i + 3] << 24;
	model_old_mmap(model, answer, words);
}
