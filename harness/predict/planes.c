/* planes.c - see planes.h. */
#include "predict/planes.h"

#include <string.h>
#include <sys/mman.h>

enum { SCENE = STEPS_ARENA + 4 * MODEL_PAGE, AXES = 9 };
#define NONE UINT32_MAX /* no descriptor */

/* ---- values ---- */

static const uint32_t addresses[] = { 0,	  1,	      0x1000,	  0xffff,     0x10000,
				      0x50000000, 0x50004000, 0x50004001, 0x50006000, 0x5000a000,
				      0x7ffff000, 0xbffff000, 0xc0000000, 0xffffd000, 0xffffe000,
				      0xfffff000, 0xfffffff2, 0xffffffff };
/* In and around the scene, then at the edges. */
static const uint32_t places[] = { 0x50003000, 0x50003fff, 0x50004000, 0x50004001,
				   0x50005000, 0x50005800, 0x50006000, 0x50007000,
				   0x50008000, 0,	   0xbffff000, 0xfffff000 };
static const uint32_t lengths[] = { 0,		1,	    4095,	4096,	    4097,
				    8192,	0x8000,	    0x7fffffff, 0xc0000000, 0xffffd000,
				    0xfffff000, 0xfffff001, 0xffffffff };
static const uint32_t sizes[] = { 0, 1, 4096, 8192, 12288, 0xfffff000 };
static const uint32_t offsets[] = { 0, 1, 7, 8, 0xfffff, 0x100000, 0xfffffffe, 0xffffffff };
static const uint32_t few_offsets[] = { 0, 7, 8, 0xfffff };
static const uint32_t types[] = { MAP_PRIVATE, MAP_SHARED, 3, 0, 8 };
static const uint32_t whole_or_file[] = { MAP_SHARED, MAP_PRIVATE | MAP_ANONYMOUS };
static const uint32_t bits[] = { 1u << 4,  1u << 5,  1u << 6,  1u << 7,	 1u << 8,  1u << 9,
				 1u << 10, 1u << 11, 1u << 12, 1u << 13, 1u << 14, 1u << 15,
				 1u << 16, 1u << 17, 1u << 18, 1u << 19, 1u << 20, 1u << 21,
				 1u << 22, 1u << 23, 1u << 24, 1u << 25, 1u << 26, 1u << 27,
				 1u << 28, 1u << 29, 1u << 30, 1u << 31 };
static const uint32_t second_flags[] = { 0,
					 MAP_FIXED,
					 MAP_GROWSDOWN,
					 MAP_LOCKED,
					 MAP_NORESERVE,
					 MAP_POPULATE,
					 MAP_NONBLOCK,
					 MAP_FIXED_NOREPLACE };
static const uint32_t ways[] = { 0,	     MAP_FIXED,	  MAP_FIXED_NOREPLACE, MAP_GROWSDOWN,
				 MAP_LOCKED, MAP_POPULATE };
static const uint32_t fixed_ways[] = { 0, MAP_GROWSDOWN, MAP_LOCKED };
static const uint32_t anonymous[] = { 0, MAP_ANONYMOUS };
static const uint32_t no_or_file[] = { NONE, 3 };
static const uint32_t descriptors[] = { 97, 98, 99, 3, 4, 5, 6, 7, 8, 9 };
static const uint32_t few_descriptors[] = { NONE, 3, 4, 5, 7, 8 };
static const uint32_t few_prots[] = { PROT_NONE, PROT_READ, PROT_READ | PROT_WRITE,
				      PROT_READ | PROT_EXEC };
static const uint32_t prots[] = { 0,
				  1,
				  2,
				  3,
				  4,
				  5,
				  6,
				  7,
				  8,
				  9,
				  0x10,
				  0x20,
				  0x40,
				  0x80,
				  0x10000,
				  1u << 24,
				  1u << 25,
				  3u << 24,
				  1u << 24 | 3,
				  1u << 25 | 3,
				  1u << 26,
				  1u << 31 };
static const uint32_t odd_starts[] = { 0, 0x800, 0x1000, 0x1800 };

/* ---- planes ---- */

/* The values of an argument, which are added to what others have set of its bits. */
struct axis {
	const uint32_t *values; /* NULL: 0, 1, 2, ... */
	uint32_t count;
	uint32_t argument; /* or SCENES */
};

enum { SCENES = 6 };

#define AXIS(argument, values)                                                                     \
	{                                                                                          \
		values, sizeof(values) / sizeof((values)[0]), argument                             \
	}
#define COUNT(argument, count)                                                                     \
	{                                                                                          \
		NULL, count, argument                                                              \
	}
#define SCENE_AXIS COUNT(SCENES, sizeof(scenes) / sizeof(scenes[0]))

/* What lies there when the question is asked: the arguments of mmap2 behind the address. */
static const uint32_t scenes[][5] = {
	{ 0x2000, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, NONE, 0 },
	{ 0x4000, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, NONE, 0 },
	{ 0x2000, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, NONE, 0 },
	{ 0x3000, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, NONE, 0 },
	{ 0x3000, PROT_READ | PROT_WRITE, MAP_PRIVATE, 3, 1 },
	{ 0x4000, PROT_READ | PROT_WRITE, MAP_SHARED, 3, 0 },
	{ 0x2000, PROT_READ, MAP_SHARED, 4, 7 },
	{ 0x3000, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, NONE, 0 },
};

static const struct plane {
	const char *name, *call;
	bool large; /* asked for by its name, or by "all" */
	uint32_t numbers[6];
	struct axis axes[AXES];
} planes[] = {
	{ "flags-by-type",
	  "mmap2",
	  false,
	  { 0x50005000, 4096, PROT_READ, 0, 0, 0 },
	  { COUNT(3, 16), AXIS(3, bits), AXIS(3, second_flags), AXIS(4, no_or_file) } },
	{ "address-by-length",
	  "mmap2",
	  false,
	  { 0, 0, PROT_NONE, 0, 3, 0 },
	  { AXIS(0, addresses), AXIS(1, lengths), { ways, 4, 3 }, AXIS(3, whole_or_file) } },
	{ "descriptor-by-prot",
	  "mmap2",
	  false,
	  { 0x50005000, 8192, 0, MAP_FIXED, 0, 0 },
	  { AXIS(4, descriptors), COUNT(2, 8), AXIS(3, types), AXIS(3, fixed_ways),
	    AXIS(5, offsets) } },
	{ "mremap",
	  "mremap",
	  false,
	  { SCENE, 0, 0, 0, 0, 0 },
	  { AXIS(4, addresses), AXIS(1, sizes), AXIS(2, sizes), COUNT(3, 8),
	    AXIS(0, odd_starts) } },
	{ "munmap", "munmap", false, { 0 }, { AXIS(0, places), AXIS(1, lengths), SCENE_AXIS } },
	{ "mincore",
	  "mincore",
	  false,
	  { 0, 0, MODEL_ELSEWHERE },
	  { AXIS(0, places), AXIS(1, lengths), SCENE_AXIS } },
	{ "mlock", "mlock", false, { 0 }, { AXIS(0, places), AXIS(1, lengths), SCENE_AXIS } },
	{ "mlock2",
	  "mlock2",
	  false,
	  { 0 },
	  { AXIS(0, places), AXIS(1, lengths), COUNT(2, 4), SCENE_AXIS } },
	{ "msync",
	  "msync",
	  false,
	  { 0 },
	  { AXIS(0, places), AXIS(1, lengths), COUNT(2, 9), SCENE_AXIS } },
	{ "mprotect",
	  "mprotect",
	  true,
	  { 0 },
	  { AXIS(0, places), AXIS(1, lengths), AXIS(2, prots), SCENE_AXIS } },
	{ "madvise",
	  "madvise",
	  true,
	  { 0 },
	  { AXIS(0, places), AXIS(1, lengths), COUNT(2, 28), SCENE_AXIS } },
	{ "remap-file-pages",
	  "remap_file_pages",
	  true,
	  { 0 },
	  { AXIS(0, places), AXIS(1, lengths), COUNT(2, 3), AXIS(3, offsets), COUNT(4, 2),
	    SCENE_AXIS } },
	{ "flags-by-flags",
	  "mmap2",
	  true,
	  { 0x50005000, 4096, 0, 0, 0, 0 },
	  { COUNT(3, 16), AXIS(3, bits), AXIS(3, bits), AXIS(4, few_descriptors),
	    AXIS(2, few_prots) } },
	{ "moves",
	  "mremap",
	  true,
	  { 0 },
	  { AXIS(0, places), AXIS(1, sizes), AXIS(2, sizes), COUNT(3, 8), AXIS(4, addresses),
	    SCENE_AXIS } },
	{ "mmap2",
	  "mmap2",
	  true,
	  { 0 },
	  { AXIS(0, addresses), AXIS(1, lengths), AXIS(2, few_prots), AXIS(3, types), AXIS(3, ways),
	    AXIS(3, anonymous), AXIS(4, few_descriptors), AXIS(5, few_offsets),
	    COUNT(SCENES, 3) } },
};

enum { PLANES = sizeof(planes) / sizeof(planes[0]) };

const char *planes_name(int plane)
{
	return plane < PLANES ? planes[plane].name : NULL;
}

bool planes_are_meant(const struct lines *words, int plane)
{
	if (words->count == 0)
		return !planes[plane].large;
	return lines_hold(words, planes[plane].name) || lines_hold(words, "all");
}

uint32_t planes_size(int plane)
{
	uint32_t size = 1;

	for (int i = 0; i < AXES && planes[plane].axes[i].count; i++)
		size *= planes[plane].axes[i].count;
	return size;
}

/* Mixes the order; the number is a prime, and no plane has so many questions. */
static uint32_t mixed(uint32_t index, uint32_t size)
{
	return (uint32_t)(index * UINT64_C(2654435761) % size);
}

static void set_scene(struct step *step, uint32_t scene)
{
	steps_set(step, "mmap2");
	step->numbers[0] = SCENE;
	memcpy(&step->numbers[1], scenes[scene], sizeof(scenes[scene]));
	step->numbers[3] |= MAP_FIXED;
}

int planes_question(struct step *steps, int plane, uint32_t index)
{
	const struct plane *of = &planes[plane];
	uint32_t rest = mixed(index, planes_size(plane)), scene = 0;

	steps_set(&steps[1], "store");
	steps[1].numbers[0] = SCENE + 7;
	steps[1].numbers[1] = 's';
	steps_set(&steps[2], of->call);
	memcpy(steps[2].numbers, of->numbers, sizeof(of->numbers));
	for (int i = 0; i < AXES && of->axes[i].count; i++) {
		const struct axis *axis = &of->axes[i];
		uint32_t which = rest % axis->count;
		uint32_t value = axis->values ? axis->values[which] : which;

		rest /= axis->count;
		if (axis->argument == SCENES)
			scene = value;
		else
			steps[2].numbers[axis->argument] |= value;
	}
	set_scene(&steps[0], scene);
	steps_set(&steps[3], "load");
	steps[3].numbers[0] = SCENE + 7;
	return PLANES_STEPS;
}
