package io.communique.syndication;

import io.communique.syndication.domain.Receipt;
import java.util.List;

/** Where receipts are told, in the transaction of what they tell of. */
public interface Receipts {

    void tell(List<Receipt> receipts);
}
