#include "card.h"

unsigned int card_status(struct card *card)
{
	unsigned int status;

	spin_lock(&card->lock);
	status = wl_rr(card, 4); // NO-FINDING: it is no function of stick.h
	spin_unlock(&card->lock);
	return status;
}
