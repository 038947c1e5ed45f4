/// The templates of all pages, by name.
enum PageTemplates {
  static let all: [(name: String, text: String)] = [
    ("layout", layout), ("problem", problem), ("invitation", invitation), ("today", today),
    ("students", students), ("suggestions", suggestions), ("requests", requests),
    ("board", board), ("move", move), ("publish", publish), ("group", group), ("me", me),
    ("met", met), ("thanks", thanks), ("programs", programs), ("proof", proof),
    ("verified", verified), ("log", log), ("invite", invite), ("import", importing),
    ("review", review), ("record", record),
  ]

  static let layout = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    {{#refresh}}<meta http-equiv="refresh" content="{{refresh}}">{{/refresh}}
    <title>{{title}} · Kith</title>
    <link rel="stylesheet" href="{{style}}">
    <script src="{{script}}" defer></script>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the content</a>
    <header class="top">
    <a class="brand" href="/">Kith</a>
    {{#who}}<nav aria-label="Pages"><ul>{{#pages}}<li><a href="{{href}}"{{#here}} aria-current="page"{{/here}}>{{label}}</a></li>{{/pages}}</ul></nav>
    <form method="post" action="/out"><input type="hidden" name="csrf" value="{{csrf}}"><button class="quiet">Sign out<span class="hidden"> {{who}}</span></button></form>{{/who}}
    </header>
    <main id="main">
    <h1>{{title}}</h1>
    {{#said}}<p class="said" role="status">{{said}}</p>{{/said}}
    {{{body}}}
    </main>
    </body>
    </html>

    """

  static let problem = """
    <p role="alert">{{problem}}.</p>
    <p>What helps: {{remedy}}.</p>
    {{^signIn}}<p><a href="/">To the start</a></p>{{/signIn}}
    {{#signIn}}<p>There are no passwords here. Your school sends you a link; it works once, and keeps
    you signed in on this device for a while.</p>{{/signIn}}
    """

  static let invitation = """
    <p>This link is for {{whom}}. It works once.</p>
    <form method="post"><button>Open the page</button></form>
    """
}
