#include "cschemas.h"

static const unsigned char csip[] = {
#embed "DILCISExtensionMETS.xsd"
};
static const unsigned char sip[] = {
#embed "DILCISExtensionSIPMETS.xsd"
};
static const unsigned char mets[] = {
#embed "mets1_12.xsd"
};
static const unsigned char xlink[] = {
#embed "xlink.xsd"
};

static const cschema all[] = {
    {"DILCISExtensionMETS.xsd", csip, sizeof csip},
    {"DILCISExtensionSIPMETS.xsd", sip, sizeof sip},
    {"mets1_12.xsd", mets, sizeof mets},
    {"xlink.xsd", xlink, sizeof xlink},
};

cschema cschemas_at(int index) {
  if (index < 0 || (size_t)index >= sizeof all / sizeof *all) return (cschema){"", csip, 0};
  return all[index];
}
