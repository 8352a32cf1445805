/* clock.c - see clock.h. */
#include "base/clock.h"

double awake_seconds(void)
{
	static double last, awake;
	double now = seconds_now();
	double step = last > 0 ? now - last : 0;

	/* That of a kernel with nothing but the PIT goes back by some microseconds at times. */
	if (step > 0)
		awake += step < AWAKE_STEP ? step : AWAKE_STEP;
	last = now;
	return awake;
}
