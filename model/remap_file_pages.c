/* remap_file_pages.c - remap_file_pages(), number 257: mm/mmap.c, by MAP_FIXED since 4.0. */
#include "model/calls.h"

#include <errno.h>
#include <sys/mman.h>

/* Do areas without a gap, of one file and with the same flags, go from the first to there? */
static bool goes_on(const struct model *model, int first, uint64_t end)
{
	const struct model_area *one = &model->areas[first];

	for (int i = first; model->areas[i].end < end; i++) {
		const struct model_area *next = &model->areas[i + 1];

		if (i + 1 == model->area_count || next->start != model->areas[i].end ||
		    next->file != one->file || next->flags != one->flags)
			return false;
	}
	return true;
}

void model_remap_file_pages(struct model *model, struct model_answer *answer, uint32_t address,
			    uint32_t length, uint32_t prot, uint32_t page_offset, uint32_t flags)
{
	const struct model_kernel *kernel = &model->kernel;
	uint64_t start = model_page_down(address), bytes = model_page_down(length);
	uint64_t end = model_word(kernel, start + bytes);
	uint64_t last = model_word(kernel, page_offset + (bytes >> MODEL_PAGE_SHIFT));
	const struct model_area *area = space_at(model, start);
	struct map_request request = { start, bytes, page_offset, 0, 0, -1 };

	if (refuse(answer, prot != 0, EINVAL, "prot is not 0", "mm/mmap.c:remap_file_pages") ||
	    refuse(answer, end <= start, EINVAL, "no whole page, or the end wraps",
		   "mm/mmap.c:remap_file_pages") ||
	    refuse(answer, last < page_offset, EINVAL, "the end of the range in the file wraps",
		   "mm/mmap.c:remap_file_pages") ||
	    unsure(answer, area && area->flags & AREA_FOREIGN,
		   "what the program brought along lies there") ||
	    refuse(answer, !area || !(area->flags & AREA_SHARED), EINVAL,
		   "no shared mapping that may be written lies there",
		   "mm/mmap.c:remap_file_pages") ||
	    refuse(answer, !goes_on(model, (int)(area - model->areas), end), EINVAL,
		   "the range goes beyond it, into something else", "mm/mmap.c:remap_file_pages"))
		return;
	request.prot = area->flags & AREA_ACCESS;
	request.flags = (flags & MAP_NONBLOCK) | MAP_SHARED | MAP_FIXED | MAP_POPULATE;
	if (area->flags & AREA_LOCKED)
		request.flags |= MAP_LOCKED;
	request.file = area->file;
	mmap_do(model, answer, &request);
	if (answer->verdict == MODEL_DECIDES && answer->result <= UINT32_MAX - 4095)
		answer->result = 0;
}
