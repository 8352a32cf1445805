/* listener.c - see listener.h. */
#include "where/listener.h"

void listener_target(const struct listener *listener)
{
	if (listener->target)
		listener->target(listener->context);
}

void listener_start(const struct listener *listener, struct turn turn, enum face_kind face)
{
	if (listener->start)
		listener->start(listener->context, turn, face);
}

void listener_face(const struct listener *listener, struct turn turn, enum face_kind face,
		   struct face_result *result)
{
	if (listener->face)
		listener->face(listener->context, turn, face, result);
	else
		face_result_free(result);
}

void listener_skip(const struct listener *listener, struct turn turn, const char *reason)
{
	if (listener->skip)
		listener->skip(listener->context, turn, reason);
}

void listener_lost(const struct listener *listener, struct turn turn)
{
	if (listener->lost)
		listener->lost(listener->context, turn);
}

bool listener_has_enough(const struct listener *listener)
{
	return listener->enough && listener->enough(listener->context);
}
