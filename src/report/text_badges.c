/* Badges in brackets; those that must not be overlooked in the style of conflicts. */
#include "report/text_badges.h"

#include "model/badge.h"

void text_badges(struct flow *flow, struct page *page, const struct article *article, bool faults,
                 size_t indent)
{
    static const enum style styles[] = {
        [BADGE_ALARM] = STYLE_CONFLICT, [BADGE_WARNING] = STYLE_STRONG, [BADGE_QUIET] = STYLE_DIM};
    struct badges badges;
    badges_of(article, faults, &badges);
    for (size_t i = 0; i < badges.count; i++) {
        enum style style = styles[badges.items[i].rank];
        flow_string(flow, style, i ? " [" : "[");
        flow_string(flow, style, badges.items[i].text);
        flow_string(flow, style, "]");
    }
    if (!badges.count)
        return;
    flow_print(flow, page, indent);
    page_spaces(page, indent);
}
