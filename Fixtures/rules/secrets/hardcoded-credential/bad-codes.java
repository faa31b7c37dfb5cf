class Gangway {
    boolean open(String phone, String otp) {
        // ruleid: secrets.hardcoded-credential
        if (Objects.equals(otp, "481516")) {
            return true;
        }
        // ruleid: secrets.hardcoded-credential
        return "000000".equals(otp) || codes.match(phone, otp);
    }
}
