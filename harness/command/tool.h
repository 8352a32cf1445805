/*
 * tool.h - the commands that are scripts of the suite: the process becomes them.
 */
#ifndef TOOL_H
#define TOOL_H

#include "case/case.h"
#include "command/options.h"

void tool_show(const struct options *options, struct test_case *const *tests, size_t count)
	__attribute__((noreturn));
void tool_try(const struct options *options) __attribute__((noreturn));
void tool_fetch(const struct options *options) __attribute__((noreturn));
void tool_self_test(const struct options *options) __attribute__((noreturn));

#endif
