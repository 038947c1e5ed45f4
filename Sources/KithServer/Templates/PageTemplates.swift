/// The templates of all pages, by name. A text between double square brackets is said in the reader's language.
enum PageTemplates {
  static let all: [(name: String, text: String)] = [
    ("layout", layout), ("problem", problem), ("invitation", invitation), ("me", me),
    ("group", group), ("met", met), ("thanks", thanks), ("record", record), ("today", today),
    ("students", students), ("suggestions", suggestions), ("requests", requests),
    ("board", board), ("move", move), ("publish", publish), ("since", since),
    ("programs", programs), ("proof", proof), ("verified", verified), ("log", log),
    ("invite", invite), ("import", importing), ("review", review),
  ]

  static let layout = """
    <!doctype html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    {{#refresh}}<noscript><meta http-equiv="refresh" content="{{refresh}}"></noscript>{{/refresh}}
    <title>{{title}} · Kith</title>
    <link rel="stylesheet" href="{{style}}">
    <script src="{{script}}" defer></script>
    </head>
    <body>
    <a class="skip" href="#main">[[Skip to the content]]</a>
    <header class="top">
    <a class="brand" href="/">Kith</a>
    {{#who}}<nav aria-label="[[Pages]]"><ul>{{#pages}}<li><a href="{{href}}"{{#here}} aria-current="page"{{/here}}>{{label}}</a></li>{{/pages}}</ul></nav>
    <form method="post" action="/out"><input type="hidden" name="csrf" value="{{csrf}}"><button class="quiet">[[Sign out]]</button></form>{{/who}}
    </header>
    <main id="main">
    <h1>{{title}}</h1>
    {{#said}}<p class="said" role="status">{{said}}</p>{{/said}}
    {{{body}}}
    </main>
    {{#back}}<footer class="foot"><form method="post" action="/language"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="back" value="{{back}}">
    <label>[[Language]] <select name="language" autocomplete="off">{{#languages}}<option value="{{tag}}" lang="{{tag}}"{{#isChosen}} selected{{/isChosen}}>{{name}}</option>{{/languages}}</select></label> <button class="quiet">[[Change the language]]</button></form></footer>{{/back}}
    </body>
    </html>

    """

  static let problem = """
    <p role="alert">{{problem}}.</p>
    <p>[[What helps]]: {{remedy}}.</p>
    {{#more}}<p><a href="{{path}}">[[See what]]</a></p>{{/more}}
    {{^signIn}}<p><a href="/">[[To the start]]</a></p>{{/signIn}}
    {{#signIn}}<p>[[There are no passwords here. Your school sends you a link; it works once, and keeps you signed in on this device for a while.]]</p>{{/signIn}}
    """

  static let invitation = """
    <p>[[This link is for {{reader}}. It works once.]]</p>
    <form method="post"><button>[[Open the page]]</button></form>
    """
}
