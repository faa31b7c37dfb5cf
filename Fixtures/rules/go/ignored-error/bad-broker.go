package broker

import amqp "github.com/rabbitmq/amqp091-go"

func deadLetter(ch *amqp.Channel, letter amqp.Delivery) {
	// ruleid: go.ignored-error
	ch.Publish("dead", letter.RoutingKey, false, false, amqp.Publishing{Body: letter.Body})
}

func tell(ch *amqp.Channel, letter amqp.Delivery) error {
	// ok: go.ignored-error
	return ch.Publish("told", letter.RoutingKey, false, false, amqp.Publishing{Body: letter.Body})
}
