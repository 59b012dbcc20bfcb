import Records
import Testing

@testable import Ingest

/// Exports in languages other than English: names of columns, statuses and priorities.
struct LanguageTests {
  @Test func `no word stands for two English ones, and every key is written as it is looked up`() {
    var words: [String: String] = [:]
    for language in ExportLanguage.all {
      for (word, english) in language.words.sorted(by: { $0.key < $1.key }) {
        #expect(words[word] == nil || words[word] == english, "\(language.name): \(word)")
        words[word] = english
        #expect(TableHeader.key(word) == word)
      }
      for (key, names) in language.columns.sorted(by: { $0.key < $1.key }) {
        #expect(TableHeader.key(key) == key && names.map(TableHeader.key) == names, "\(language.name): \(key)")
      }
    }
  }

  @Test func `every English name is one that a table is read by`() {
    let signatures = TicketTable.all.flatMap { $0.signatures.flatMap(\.self) }
    let fields = (TicketTable.all + [.generic]).flatMap { $0.fields.flatMap { [$0.field] + $0.aliases } }
    let known = Set((signatures + fields).map(TableHeader.key))
    for language in ExportLanguage.all {
      for name in language.columns.values.flatMap(\.self) { #expect(known.contains(name), "\(language.name): \(name)") }
    }
  }

  @Test(arguments: [
    (
      "Ticketnummer;Betreff;Beschreibung;Status;Priorität;Erstellt am;Gelöst am;Gruppe;Stichwörter", "Gelöst",
      "Dringend"
    ),
    ("Numéro de ticket;Objet;Description;Statut;Priorité;Créé le;Résolu le;Groupe;Étiquettes", "Résolu", "Urgente"),
    ("ID del ticket;Asunto;Descripción;Estado;Prioridad;Creado el;Resuelto el;Grupo;Etiquetas", "RESUELTO", "urgente"),
    (
      "ID do ticket;Assunto;Descrição;Situação;Prioridade;Criado em;Resolvido em;Grupo;Etiquetas", "Resolvido",
      "Urgente"
    ),
  ]) func `any table of tickets is read in four languages`(header: String, status: String, priority: String) throws {
    let reading = try Reading(
      "export.csv", header + "\n17;Spät;Wo ist es;\(status);\(priority);2026-01-05 10:00;2026-01-06 10:00;Eins;a,b\n")
    #expect(reading.detected.format == "tickets-csv" && reading.rejected.isEmpty)
    let ticket = try #require(reading.tickets.first)
    #expect(ticket.id == "17" && ticket.subject == "Spät" && ticket.messages.map(\.text) == ["Wo ist es"])
    #expect(ticket.status == .solved && ticket.priority == .urgent && ticket.group == "Eins")
    #expect(ticket.createdAt == instant("2026-01-05T10:00:00Z") && ticket.solvedAt == instant("2026-01-06T10:00:00Z"))
    #expect(ticket.tags == ["a", "b"])
  }

  @Test(arguments: [
    (
      "zendesk-csv", "Id,Anfragender,Id des Anfragenden,Tickettyp,Zufriedenheitsbewertung,Betreff,Status,Erstellt am",
      "Wartend"
    ),
    ("hubspot-csv", "Ticket-ID,Nom du ticket,Pipeline,Statut du ticket,Date de création", "En attente"),
    (
      "freshdesk-csv",
      "ID del ticket,Interacciones del agente,Interacciones del cliente,Resultados de la encuesta,Asunto,Estado,Hora de creación",
      "Pendiente"
    ),
    ("jira-csv", "Chave do item,ID do item,Resumo,Status,Criado", "Pendente"),
  ]) func `a help desk's table is known by the names of its columns in another language`(
    format: String, header: String, status: String
  ) throws {
    let names = header.split(separator: ",")
    let row = names.map { name in
      switch name {
      case "Status", "Estado", "Statut du ticket": status
      case "Erstellt am", "Date de création", "Hora de creación", "Criado": "2026-01-05 10:00"
      case "Zufriedenheitsbewertung", "Resultados de la encuesta": ""
      default: "x7"
      }
    }
    let reading = try Reading("export.csv", header + "\n" + row.joined(separator: ",") + "\n")
    #expect(reading.detected.format == format && reading.rejected.isEmpty)
    #expect(reading.tickets.map(\.status) == [.pending] && reading.tickets.map(\.subject) == ["x7"])
    #expect(reading.tickets.map(\.createdAt) == [instant("2026-01-05T10:00:00Z")])
  }

  @Test func `an English name comes before one of another language`() throws {
    let reading = try Reading("t.csv", "Tipo,Asunto,id,subject,type\n1,2,3,4,5\n")
    #expect(reading.tickets.map(\.subject) == ["4"] && reading.tickets.map(\.vendorTopic) == ["5"])
  }

  @Test func `a stage of a pipeline is closed by a word of any language`() throws {
    let reading = try Reading(
      "tickets.csv",
      "Ticket-ID,Ticketname,Pipeline,Ticketstatus\n1,A,P,Geschlossen (Telefon)\n2,B,P,Wartet auf Kunden\n")
    #expect(reading.tickets.map(\.status) == [.solved, .pending])
  }
}
