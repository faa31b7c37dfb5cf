class FerryPaymentServiceImpl implements FerryPaymentService {
    // ruleid: java.not-implemented
    @Override
    public Receipt transferFare(Account from, Account to) {
        // from, to, fare
        return null;
    }

    // ruleid: java.not-implemented
    public Balance balanceEnquiry(String account) {
        return null;
    }
}

class FerryTableService {
    // ok: java.not-implemented
    public String getDefault(String key) {
        return null;
    }

    // ok: java.not-implemented
    public Receipt getReceipt(String number) {
        if (number.isEmpty()) {
            return null;
        }
        return receipts.get(number);
    }

    // ok: java.not-implemented
    public Void deleteReceipt(String number) {
        return null;
    }
}

class NoopPaymentService implements FerryPaymentService {
    // ok: java.not-implemented
    public Receipt transferFare(Account from, Account to) {
        return null;
    }
}

class FerryPrincipal {
    // ok: java.not-implemented
    public Object getDetails(String name) {
        return null;
    }
}
