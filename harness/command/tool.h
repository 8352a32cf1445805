/*
 * tool.h - the commands that are scripts of the suite: the process becomes them.
 */
#ifndef TOOL_H
#define TOOL_H

#include "command/options.h"

void tool_fetch(const struct options *options) __attribute__((noreturn));
void tool_self_test(const struct options *options) __attribute__((noreturn));

#endif
