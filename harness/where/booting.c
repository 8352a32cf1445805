/* booting.c - see booting.h. */
#include "where/booting.h"

#include "base/fail.h"
#include "run/scratch.h"
#include "run/watch.h"
#include "where/vm.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct booting {
	const struct request *request;
	const char *scratch; /* of the machines, a directory each */
	struct image image;
	struct booter booter;
	char *unpacked; /* what is booted first of the image (image.h), or NULL */
	bool by_image;	/* the first that came up did by the image itself */
	size_t started;
};

struct booting *booting_new(const struct request *request)
{
	struct booting *booting = new_bytes(sizeof(*booting));

	booting->request = request;
	image_find(&booting->image, request->sites->at[0]);
	booter_find(&booting->booter, request->machine, request->build, &booting->image,
		    request->timeout_factor);
	booting->scratch = scratch_make(request->scratch);
	watch_begin(NULL, -1);
	if (booting->booter.unpacked)
		booting->unpacked = image_unpacked(&booting->image);
	return booting;
}

void booting_free(struct booting *booting)
{
	image_free(&booting->image);
	booter_free(&booting->booter);
	free(booting->unpacked);
	free(booting);
}

/* For the files of one machine; it goes with the scratch directory. */
static char *new_directory(struct booting *booting)
{
	char *path = new_stringf("%s/%zu", booting->scratch, booting->started++);

	if (mkdir(path, 0700) < 0)
		fail(EXIT_NOT_TESTED, "cannot make %s: %s", path, strerror(errno));
	return path;
}

struct link *booting_start(struct booting *booting, const struct lines *words, bool again)
{
	const struct request *request = booting->request;
	const char *unpacked = again || booting->by_image ? NULL : booting->unpacked;
	char *initramfs = new_stringf("%s/vm/initramfs.cpio", request->build);
	char *scratch = new_directory(booting);
	struct vm_request wanted = {
		.booter = &booting->booter,
		.kernel = unpacked ? unpacked : booting->image.path,
		.kind = booting->image.kind,
		.initramfs = initramfs,
		.scratch = scratch,
		.qemu = *request->qemu,
		.memory = request->memory,
		.append = request->append,
	};
	struct link *link;

	lines_addf(&wanted.arguments, "--root=/suite");
	lines_addf(&wanted.arguments, "--build=/suite/build");
	lines_add_all(&wanted.arguments, words);
	link = vm_start(&wanted);
	lines_free(&wanted.arguments);
	free(initramfs);
	free(scratch);
	return link;
}

void booting_came_up(struct booting *booting, bool again)
{
	if (!again || !booting->unpacked || booting->by_image)
		return;
	/* Words for QEMU may have been the reason that it did not the first time. */
	if (booting->request->qemu->count == 0)
		image_give_up(booting->unpacked);
	booting->by_image = true;
}

bool booting_is_worth_it(const struct booting *booting, enum link_fault fault)
{
	/* A busy host starves a kernel that looks for its timer. */
	return fault != LINK_FAILED || booting->unpacked;
}

const char *booting_sum(const struct booting *booting)
{
	return booting->image.sum;
}

int booting_slowness(const struct booting *booting)
{
	return booting->booter.slowness;
}

bool booting_is_uml(const struct booting *booting)
{
	return booting->image.kind == IMAGE_UML;
}

void booting_name_target(const struct booting *booting, struct target *target)
{
	booter_name_target(&booting->booter, target);
}
