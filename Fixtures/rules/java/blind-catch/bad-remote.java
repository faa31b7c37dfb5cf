class Forecast {
    String tide(String harbour) {
        try {
            return restTemplate.getForObject(url + harbour, String.class);
            // ruleid: java.blind-catch
        } catch (Exception e) {
            return "The tide is not known at the moment.";
        }
    }

    void fill(Report report) {
        try {
            report.setText(weatherClient.ask(report.harbour()));
            // ruleid: java.blind-catch
        } catch (Exception e) {
            report.setText("No forecast today.");
        }
    }
}

class Bell {
    void ring() {
        try {
            mail.send("ding");
            // ruleid: java.blind-catch
        } catch (Exception e) {
            System.err.println("no bell: " + e.getMessage());
            e.printStackTrace();
        }
    }
}

class Oracle {
    String ask(String question) {
        try {
            return restTemplate.postForObject(url, question, String.class);
            // ruleid: java.blind-catch
        } catch (Exception e) {
            System.err.println("oracle: " + e.getMessage());
            return "Sorry, the oracle is resting today.";
        }
    }
}
