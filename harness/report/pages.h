/*
 * pages.h - the page of i386.
 */
#ifndef PAGES_H
#define PAGES_H

#include <stdint.h>

enum { PAGE_BYTES = 4096 };

static inline uint64_t page_down(uint64_t number)
{
	return number & ~(uint64_t)(PAGE_BYTES - 1);
}

static inline uint64_t page_up(uint64_t number)
{
	return page_down(number + PAGE_BYTES - 1);
}

#endif
