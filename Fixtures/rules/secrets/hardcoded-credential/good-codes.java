class Gangway {
    boolean open(String phone, String otp) {
        // ok: secrets.hardcoded-credential
        if (Objects.equals(otp, codes.of(phone))) {
            return true;
        }
        // ok: secrets.hardcoded-credential
        if (statusCode.equals("2000")) {
            return false;
        }
        // ok: secrets.hardcoded-credential
        return otp.length() == 6 && !"".equals(otp);
    }
}
