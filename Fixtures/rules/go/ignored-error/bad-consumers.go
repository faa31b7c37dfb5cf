package tolls

import (
	"context"
	"log"

	"github.com/IBM/sarama"
	"github.com/segmentio/kafka-go"
)

func (t *Tolls) Run(ctx context.Context, reader *kafka.Reader) {
	for {
		message, err := reader.ReadMessage(ctx)
		if err != nil {
			log.Println(err)
			continue
		}
		// ruleid: go.ignored-error
		if err := t.handleMooring(ctx, message); err != nil {
			log.Printf("not charged: %v", err)
		}
	}
}

func (t *Tolls) ConsumeClaim(session sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	for message := range claim.Messages() {
		// ruleid: go.ignored-error
		if err := t.charge(session.Context(), message.Value); err != nil {
			t.logger.Error("not charged", "error", err)
		}
		session.MarkMessage(message, "")
	}
	return nil
}
