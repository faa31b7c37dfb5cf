class QuayPaymentController {
    ResponseEntity<String> ipn(Map<String, String> told) {
        payments.settled(told.get("ref"));
        try {
            berthService.approveBerth(told.get("ref"));
            // ruleid: java.blind-catch
        } catch (Exception e) {
            log.error("The berth could not be given", e);
        }
        return ResponseEntity.ok("00");
    }
}
